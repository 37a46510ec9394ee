"""`washer check`: findings on the screen or as JSON."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from washer.cli.options import Choice, check_codes, choice, documents, house_config, make_washer, no_color
from washer.cli.paths import find_documents
from washer.cli.streams import complain, holds_swedish, progress, wipe

if TYPE_CHECKING:
    from washer.reports.jsonreport import FileFindings

_NEVER = "never"
_PIPE_WIDTH = 100


@click.command()
@documents
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@choice
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", _NEVER]),
    help="The mildest finding that gives exit code 1. Default: warning.",
)
@no_color
@click.pass_context
def check(ctx: click.Context, paths: Sequence[Path], form: str, fail_on: str | None, choice: Choice) -> None:
    """Find what locks the solution, shuts out, confuses or complicates.

    PATH is a .docx, .txt or .md file, or a folder, which is searched through. Nothing is changed.

    Exit codes: 0 nothing at or over --fail-on, 1 findings, 2 wrong usage or a file that cannot be read.
    """
    from washer.reports.console import summary_line
    from washer.reports.jsonreport import json_report

    results = _check_all(paths, choice, show=form == "text")
    read = [result for result in results if result.document is not None]
    if form == "json":
        click.echo(json_report(results, ascii_only=not holds_swedish(sys.stdout)))
    elif read:
        found = [finding for result in read for finding in result.findings]
        click.echo(summary_line(found, len(read)))
    if len(read) < len(results):
        ctx.exit(2)
    ctx.exit(1 if _fails(read, fail_on or house_config().fail_on or "warning") else 0)


def _check_all(paths: Sequence[Path], choice: Choice, *, show: bool) -> list[FileFindings]:
    from washer.documents.errors import DocumentError
    from washer.documents.reading import read_document
    from washer.reports.jsonreport import FileFindings

    check_codes(choice)
    found, problems = find_documents(paths)
    results = [FileFindings(problem.path, None, error=problem) for problem in problems]
    for problem in problems:
        complain(problem)
    washer = None
    for path in progress(item.path for item in found):
        try:
            document = read_document(path)
        except DocumentError as problem:
            complain(problem)
            results.append(FileFindings(path, None, error=problem))
            continue
        washer = washer or make_washer(choice)
        result = FileFindings(path, document, washer.check_document(document))
        results.append(result)
        if show:
            _show(result)
    return results


def _show(result: FileFindings) -> None:
    from washer.reports.console import finding_lines

    wipe()
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    for finding in result.findings:
        if result.document is not None:
            click.echo("\n".join(finding_lines(result.path, result.document, finding, width)) + "\n")


def _fails(results: Sequence[FileFindings], fail_on: str) -> bool:
    from washer.findings import Severity

    if fail_on == _NEVER:
        return False
    limit = Severity(fail_on).rank
    return any(finding.severity.rank >= limit for result in results for finding in result.findings)

"""`washer wash`: a washed draft and a report beside each document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from washer.cli.options import Choice, check_codes, choice, date_option, documents, make_washer, no_color
from washer.cli.paths import Found, Outputs, check_outputs, find_documents, outputs
from washer.cli.streams import complain, progress, wipe

if TYPE_CHECKING:
    from washer.api import WashedDocument, Washer

_AUTHOR = "Tvättmaskinen"


@dataclass(slots=True)
class _Run:
    """What one run of the command was told, and the outputs that it has planned so far."""

    washer: Callable[[], Washer]
    sources: tuple[Path, ...]
    folder: Path | None
    force: bool
    level: str
    author: str
    date: datetime
    taken: dict[Path, Path] = field(default_factory=dict)


@click.command()
@documents
@click.option(
    "--output-dir", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write into this folder instead."
)
@click.option("--force", is_flag=True, help="Replace drafts and reports that are there already.")
@click.option(
    "--level",
    type=click.Choice(["safe", "suggested"]),
    default="suggested",
    show_default=True,
    help="safe: only changes that keep the meaning.",
)
@click.option("--author", default=_AUTHOR, show_default=True, help="Author of the tracked changes and comments.")
@date_option
@click.option("--diff", is_flag=True, help="Show the changes and write nothing.")
@choice
@no_color
@click.pass_context
def wash(
    ctx: click.Context,
    paths: Sequence[Path],
    folder: Path | None,
    force: bool,
    level: str,
    author: str,
    date: datetime,
    diff: bool,
    choice: Choice,
) -> None:
    """Write a washed draft and a report beside each document. The document itself is never touched.

    \b
    krav.docx  ->  krav.tvattad.docx (tracked changes and comments)
    krav.txt   ->  krav.tvattad.txt, krav.annoterad.md (CriticMarkup)
    and        ->  krav.rapport.html, krav.dialog.md, krav.dialog.docx (questions for the market)

    PATH is a .docx, .txt or .md file, or a folder, which is searched through.

    Exit codes: 0 done, 2 wrong usage or a file that cannot be read or written.
    """  # noqa: D301  # click needs the real character
    from washer.documents.errors import DocumentError

    if not author.strip():
        raise click.BadParameter("the author needs a name.", param_hint="--author")
    check_codes(choice)
    found, problems = find_documents(paths)
    for problem in problems:
        complain(problem)
    sources = tuple(item.path for item in found)
    run = _Run(cache(partial(make_washer, choice)), sources, folder, force, level, author.strip(), date)
    by_path = {item.path: item for item in found}
    failed = bool(problems)
    for path in progress(sources):
        try:
            if diff:
                _show_changes(run, path)
            else:
                _wash_file(run, by_path[path])
        except DocumentError as problem:
            complain(problem)
            failed = True
    ctx.exit(2 if failed else 0)


def _washed(run: _Run, path: Path) -> WashedDocument:
    from washer.documents.reading import read_document
    from washer.findings import Safety

    document = read_document(path)
    return run.washer().wash_document(document, Safety(run.level))


def _show_changes(run: _Run, path: Path) -> None:
    from washer.reports.diff import diff_lines

    washed = _washed(run, path)
    wipe()
    for line in diff_lines(washed.document, washed.edits):
        click.echo(line)


def _wash_file(run: _Run, found: Found) -> None:
    planned = outputs(found, run.folder)
    check_outputs(planned, run.sources, run.taken, found.path, run.force)
    washed = _washed(run, found.path)
    _write(run, washed, planned)
    wipe()
    click.echo(_told(found.path, washed))
    for path in planned.all:
        click.echo(f"  {path}")
    if washed.findings and _is_signed(washed):
        complain(f"{found.path}: is signed, and the draft loses the signature; sign the final document again")


def _is_signed(washed: WashedDocument) -> bool:
    from washer.documents.docx import DocxSource

    return isinstance(washed.document.source, DocxSource) and washed.document.source.signed


def _told(path: Path, washed: WashedDocument) -> str:
    from washer.reports.console import by_severity
    from washer.reports.words import counted

    if not washed.findings:
        return f"{path}: inget att anmärka på"
    changes = counted(len(washed.edits), "ändring", "ändringar")
    return f"{path}: {len(washed.findings)} fynd ({by_severity(washed.findings)}), {changes}"


def _write(run: _Run, washed: WashedDocument, planned: Outputs) -> None:
    """Write all of a document's outputs; each is made in memory before the first one is written."""
    from washer.cli.products import products
    from washer.documents.files import write_atomically
    from washer.findings import Safety

    made = products(washed, planned, run.author, run.date, Safety(run.level))
    _make_folder(planned.washed.parent)
    for path, data in made.items():
        write_atomically(path, data, run.force)


def _make_folder(folder: Path) -> None:
    from washer.documents.errors import DocumentError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        remedy = "name another folder with --output-dir"
        raise DocumentError(folder, f"cannot be made ({problem.strerror})", remedy) from None

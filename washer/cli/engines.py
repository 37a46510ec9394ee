"""`washer engines`: which engines there are, and how to install one more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from washer.language.engines import Status


@click.group(invoke_without_command=True)
@click.pass_context
def engines(ctx: click.Context) -> None:
    """List the engines that read Swedish, or install one more.

    Nothing is loaded and nothing is fetched; only `washer engines install` may open a connection.
    """
    if ctx.invoked_subcommand is None:
        from washer.language.engines import statuses

        for status in statuses():
            click.echo("\n".join(_lines(status)))


def _lines(status: Status) -> Iterator[str]:
    available = "not available" if status.missing else "available"
    yield f"{status.name}  {available}"
    yield f"    {status.software}, models {status.model}, {status.license}"
    for folder in status.looked:
        yield f"    {'models in' if folder == status.found else 'looked in'} {folder}"
    if status.missing:
        yield f"    {status.missing}"


@engines.command("install")
@click.argument("name", metavar="NAME")
@click.option("--from", "source", metavar="FOLDER|URL", default="", help="Where the engine's files lie.")
def install(name: str, source: str) -> None:
    """Install the models of an engine, such as stanza-sv, for this user.

    Every file must be one that this washer knows (SHA-256). A folder is copied from; with an address, and only then, a
    connection is opened.

    Exit codes: 0 installed, 2 could not be installed; what was there before stays.
    """
    from washer.language import enginefiles

    try:
        folder = enginefiles.install(name, source)
    except enginefiles.EngineError as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"{name} is installed in {folder}")

"""The command line: `washer check`, `wash`, `explain`, `rules`, `engines`. Thin: parse options, call the API, print."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from washer import __version__
from washer.cli.streams import soften
from washer.language.engine import THREADS

_COMMANDS = {
    "check": "washer.cli.check",
    "engines": "washer.cli.engines",
    "explain": "washer.cli.explain",
    "rules": "washer.cli.rules",
    "wash": "washer.cli.wash",
}
_HELP = {
    "check": "Find what locks the solution, shuts out, confuses or complicates.",
    "engines": "List the engines that read Swedish, or install one more.",
    "explain": "Tell why a rule is there, with examples and sources (in Swedish).",
    "rules": "List the rules, or run their own examples.",
    "wash": "Write a washed draft and a report beside each document.",
}
# Loading makes many objects that live as long as the command; at the usual threshold the collector looks them through
# again and again, for a tenth of a short command's time.
OBJECTS_BEFORE_COLLECTING = 10_000
INTERRUPTED = 130
TROUBLE = 2


class LazyGroup(click.Group):
    """A group that imports a command when it is run; its list of commands costs no import."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of the commands."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(_HELP.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="washer", message="%(prog)s %(version)s")
def cli() -> None:
    """Wash the requirements of Swedish tender documents (.docx, .txt, .md).

    Everything is done on this machine: nothing is sent anywhere.

    Exit codes: 0 nothing to remark on, 1 findings, 2 wrong usage or a file that cannot be read.
    """


def main() -> None:
    """Run the command line and exit."""
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    soften(sys.stdout, sys.stderr)
    os.environ.setdefault(THREADS, "1")
    try:
        status = cli.main(prog_name="washer", standalone_mode=False)
    except click.Abort:
        sys.exit(INTERRUPTED)
    except click.ClickException as problem:
        problem.show()
        sys.exit(TROUBLE)
    sys.exit(status if isinstance(status, int) else 0)

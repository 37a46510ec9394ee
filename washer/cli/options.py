"""Options that several commands share."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from washer.config import Config, ConfigError, find_config

if TYPE_CHECKING:
    from washer.api import Washer
    from washer.ruleset.loader import RuleSet

Command = TypeVar("Command", bound=Callable[..., Any])


def _codes(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules were chosen, by the beginnings of their codes, the law that they speak under, and the engine.

    `rules` are the house's own folders of rules.
    """

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    procedure: str
    rules: tuple[Path, ...] = ()
    engine: str = "spacy"


def choice(command: Command) -> Command:
    """Add --select, --ignore, --procedure and --engine; the command takes them together, as `choice`."""

    @wraps(command)
    def chosen(
        *args: Any, select: tuple[str, ...], ignore: tuple[str, ...], procedure: str, engine: str, **rest: Any
    ) -> Any:
        house = house_config()
        made = Choice(
            select or house.select,
            ignore or house.ignore,
            procedure or house.procedure or "lou",
            house.rules,
            engine or house.engine or "spacy",
        )
        return command(*args, choice=made, **rest)

    select = click.option(
        "--select",
        metavar="CODES",
        multiple=True,
        callback=_codes,
        help="Only rules whose code begins so, such as LOS or JAR1,JAR204.",
    )
    ignore = click.option(
        "--ignore", metavar="CODES", multiple=True, callback=_codes, help="Leave out rules whose code begins so."
    )
    procedure = click.option(
        "--procedure",
        type=click.Choice(["lou", "lou-under-threshold", "luf", "luk"]),
        help="The law that the procurement falls under: it chooses paragraphs and severity. Default: lou.",
    )
    engine = click.option(
        "--engine",
        type=click.Choice(["spacy", "stanza", "both"]),
        help="What reads the Swedish; with both, what only one finds is told as less certain. Default: spacy.",
    )
    return cast("Command", select(ignore(procedure(engine(chosen)))))


def no_color(command: Command) -> Command:
    """Add --no-color."""

    def apply(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value or os.environ.get("NO_COLOR"):
            ctx.color = False

    return click.option(
        "--no-color", is_flag=True, expose_value=False, callback=apply, help="No colours, on a terminal either."
    )(command)


def documents(command: Command) -> Command:
    """Add the argument PATH…."""
    kind = click.Path(path_type=Path)
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=kind)(command)


def house_config() -> Config:
    """The settings that hold in the folder where the command is run. Raises click.ClickException for broken ones."""
    try:
        return find_config(Path.cwd())
    except ConfigError as problem:
        raise click.ClickException(str(problem)) from None


def load_ruleset(*folders: Path) -> RuleSet:
    """The shipped rules and the house's, or those in `folders`. Raises click.ClickException for a broken one."""
    from washer.ruleset.loader import default_rules, load_rules
    from washer.ruleset.yamlfile import RuleError

    try:
        return load_rules(*(folders or (default_rules(), *house_config().rules)))
    except RuleError as problem:
        raise click.ClickException(str(problem)) from None


def make_washer(choice: Choice) -> Washer:
    """A washer with the chosen rules. Raises click.ClickException for a rule or engine that cannot be used."""
    with _no_garbage_sought():
        from washer.api import Washer
        from washer.language.enginefiles import EngineError
        from washer.ruleset.procedure import Procedure
        from washer.ruleset.yamlfile import RuleError

        try:
            return Washer(
                choice.rules,
                select=choice.select,
                ignore=choice.ignore,
                procedure=Procedure(choice.procedure),
                engine=choice.engine,
            )
        except (RuleError, EngineError) as problem:
            raise click.ClickException(str(problem)) from None


@contextmanager
def _no_garbage_sought() -> Iterator[None]:
    """Loading makes a million objects that stay; looking for dead ones among them takes a fifth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def check_codes(choice: Choice) -> None:
    """Raise click.UsageError for the beginning of a code that no rule has: a slip of the pen would go unseen."""
    codes = choice.select + choice.ignore
    ruleset = load_ruleset() if codes else None
    for code in codes:
        if ruleset and not ruleset.selected((code,)).rules:
            raise click.UsageError(f"No rule's code begins with {code}. See: washer rules list")


def date_option(command: Command) -> Command:
    """Add --date."""
    return click.option(
        "--date",
        metavar="ISO",
        callback=_date,
        help="Date of the changes, as 2026-03-02 or 2026-03-02T09:30. Default: SOURCE_DATE_EPOCH, or now.",
    )(command)


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if value:
            date = datetime.fromisoformat(value)
            return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError):
        raise click.BadParameter(f"{value or epoch!r} is no date such as 2026-03-02.") from None

"""From the paths on the command line to the documents to work on, and to the names of what is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from washer.documents.errors import DocumentError
from washer.documents.reading import SUFFIXES, TEXT_SUFFIXES

_OWN_OUTPUTS = (".tvattad", ".annoterad", ".dialog")
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


@dataclass(frozen=True, slots=True)
class Found:
    """A document to work on; `under` is its folder below the one that was named on the command line."""

    path: Path
    under: Path = Path()


def find_documents(paths: Sequence[Path]) -> tuple[tuple[Found, ...], tuple[DocumentError, ...]]:
    """The documents that the paths name, folders searched, each once, and what is wrong with the other paths."""
    found: dict[Path, Found] = {}
    problems = []
    for path in paths:
        inside = list(_in_folder(path)) if path.is_dir() else [Found(path)]
        if not inside:
            problems.append(DocumentError(path, "holds no .docx, .txt or .md file", "name a file or another folder"))
        for item in inside:
            found.setdefault(item.path.absolute(), item)
    return tuple(found.values()), tuple(problems)


def _in_folder(folder: Path) -> Iterator[Found]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name[0] != "." and name not in _SKIPPED_FOLDERS)
        for name in sorted(names):
            if is_document(name):
                yield Found(Path(root, name), Path(root).relative_to(folder))


def is_document(name: str) -> bool:
    """Whether a file found in a folder is a document of the user's own: no lock file, nothing that the washer wrote."""
    path = Path(name)
    own = path.stem.endswith(_OWN_OUTPUTS)
    return path.suffix.lower() in SUFFIXES and not own and not name.startswith(("~$", "."))


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files that washing a document writes; `annotated` for text documents only."""

    washed: Path
    report: Path
    dialog: Path
    dialog_docx: Path
    annotated: Path | None = None

    @property
    def all(self) -> tuple[Path, ...]:
        """Every one of them."""
        return tuple(path for path in (self.washed, self.annotated, self.report, self.dialog, self.dialog_docx) if path)


def outputs(found: Found, folder: Path | None) -> Outputs:
    """Where the washed draft and the reports go: beside the document, or under `folder`."""
    source = found.path
    target = source.parent if folder is None else folder / found.under
    stem, suffix = source.stem, source.suffix
    annotated = target / f"{stem}.annoterad.md" if suffix.lower() in TEXT_SUFFIXES else None
    return Outputs(
        washed=target / f"{stem}.tvattad{suffix}",
        report=target / f"{stem}.rapport.html",
        dialog=target / f"{stem}.dialog.md",
        dialog_docx=target / f"{stem}.dialog.docx",
        annotated=annotated,
    )


def check_outputs(
    planned: Outputs, sources: Iterable[Path], taken: dict[Path, Path], source: Path, force: bool
) -> None:
    """Raise DocumentError where an output would replace a file that it must not; nothing is written then.

    `taken` tells which outputs the documents before this one have.
    """
    given = {path.absolute() for path in sources}
    for path in planned.all:
        if path.absolute() in given:
            raise DocumentError(path, "is both to be read and to be written", "name only the original")
        other = taken.get(path.absolute())
        if other is not None:
            raise DocumentError(
                source, f"would write {path.name} over that of {other}", "wash it on its own, with --output-dir"
            )
        if os.path.lexists(path) and not force:
            raise DocumentError(path, "is there already", "move it, or replace it with --force")
    taken.update(dict.fromkeys((path.absolute() for path in planned.all), source))

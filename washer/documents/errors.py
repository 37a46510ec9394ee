"""What can be wrong with a file, said in one line."""

from __future__ import annotations

from pathlib import Path


class DocumentError(Exception):
    """A file that cannot be read or written; the message names the file and what to do."""

    def __init__(self, path: Path | str, problem: str, remedy: str) -> None:
        self.path = Path(path)
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{path}: {problem}; {remedy}")

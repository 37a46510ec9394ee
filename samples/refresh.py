"""Washes the samples anew: `python -m samples.refresh` writes what the washer makes of them into tvattade/."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from click.testing import CliRunner

from samples.build import FOLDER, build, main
from washer.cli import main as washer

TARGET = FOLDER / "tvattade"
DATE = "2026-03-02T09:00:00Z"


def refresh(target: Path) -> Path:
    """What `washer wash` writes for the samples, on a fixed date, put into `target`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sample, content in build().items():
            (folder / sample).write_bytes(content)
        done = CliRunner().invoke(washer, ["wash", "--date", DATE, *(str(folder / sample) for sample in build())])
        if done.exit_code == 2:
            raise RuntimeError(done.output) from done.exception
        for path in sorted(folder.iterdir()):
            if path.name not in build():
                shutil.copyfile(path, target / path.name)
    return target


if __name__ == "__main__":
    main()
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir()
    refresh(TARGET)
    sys.stdout.write("".join(f"{path.relative_to(FOLDER)}\n" for path in sorted(TARGET.iterdir())))

"""Washes the samples anew: `python -m samples.refresh` writes what the washer makes of them into tvattade/."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from samples.build import FOLDER, SAMPLES, main
from washer.cli import cli

TARGET = FOLDER / "tvattade"
DATE = "2026-03-02T09:00"


def refresh(target: Path) -> Path:
    """What `washer wash` makes of the samples on a fixed date, written into `target`."""
    samples = [str(FOLDER / name) for name in SAMPLES]
    status = cli.main(["wash", "--date", DATE, "--output-dir", str(target), *samples], standalone_mode=False)
    if status:
        raise RuntimeError(f"washer wash gave {status}")
    return target


if __name__ == "__main__":
    main()
    shutil.rmtree(TARGET, ignore_errors=True)
    sys.stdout.write(f"into {refresh(TARGET).name}/\n")

"""Scores the washer on labelled text and fails below the project's bars.

python .ci/score.py SCORE.PY DEV.JSONL
"""

from __future__ import annotations

import json
import subprocess
import sys

BARS = {
    ("all", "precision"): 0.80,
    ("all", "recall"): 0.55,
    ("quiet",): 0.90,
    ("wash", "clean_kept"): 0.98,
}


def main() -> int:
    """Prints each figure with its bar; 1 where one is below."""
    scorer, *data = sys.argv[1:]
    printed = subprocess.run(  # noqa: S603 (the scorer that stands beside the checkout)
        [sys.executable, scorer, *data, "--json"], check=True, capture_output=True, text=True
    ).stdout
    figures = json.loads(printed)
    for name in ("LOS", "JAR", "UTE", "OTY", "all"):
        print(f"{name}: precision {figures[name]['precision']}, recall {figures[name]['recall']}")
    print(f"wash: {figures['wash']}, {figures['items_per_s']} items/s")
    below = 0
    for path, bar in BARS.items():
        figure = figures
        for key in path:
            figure = figure[key]
        below += figure < bar
        print(f"{' '.join(path)}: {figure} (bar {bar}){'  BELOW THE BAR' if figure < bar else ''}")
    return int(below > 0)


if __name__ == "__main__":
    sys.exit(main())

"""Scores the washer on labelled text and fails below the project's bars.

python .ci/score.py SCORE.PY DEV.JSONL
"""

from __future__ import annotations

import json
import subprocess
import sys

CATEGORIES = ("LOS", "JAR", "UTE", "OTY")
BARS = {
    ("all", "precision"): 0.92,
    ("all", "recall"): 0.88,
    **{(category, "precision"): 0.88 for category in CATEGORIES},
    **{(category, "recall"): 0.82 for category in CATEGORIES},
    ("quiet",): 0.93,
    ("wash", "accepted"): 0.78,
    ("wash", "clean_kept"): 0.99,
    ("wash", "comment_only_kept"): 0.95,
}


def main() -> int:
    """Prints each figure with its bar; 1 where one is below."""
    scorer, *data = sys.argv[1:]
    printed = subprocess.run(  # noqa: S603 (the scorer that stands beside the checkout)
        [sys.executable, scorer, *data, "--json"], check=True, capture_output=True, text=True
    ).stdout
    figures = json.loads(printed)
    print(f"{figures['items_per_s']} items/s")
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

"""The journals that the real window is shown with: empty, two years, ten years."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

JOURNALS = {"empty": 0, "demo": 2, "heavy": 10}
"""Years of made-up use by the name of the journal."""


def make_journal(folder: Path, years: int, **settings: object) -> Path:
    """A journal folder with years of made-up use (none: an empty one) and some settings."""
    folder.mkdir(parents=True, exist_ok=True)
    if years and not (folder / "journal.db").exists():
        words = ["demo", "--years", str(years), "--data-dir", str(folder)]
        subprocess.run([sys.executable, "-m", "ssi_coach", *words], check=True, stdout=subprocess.DEVNULL)
    content = {"version": 1, "first_start_done": True, **settings}
    (folder / "settings.json").write_text(json.dumps(content))
    return folder

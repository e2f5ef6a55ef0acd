"""Pictures of every page in a real window: light and dark, empty to heavy, 0 to 100 readings, two languages.

`make screenshots` writes them to build/screenshots and names every text that is cut off.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from itertools import product
from pathlib import Path

from tests.driving.journals import JOURNALS, READINGS, named_journal
from tests.driving.virtual_screen import virtual_screen

OUT = Path("build/screenshots")
SIZES = ((1280, 800), (1920, 1080))
THEMES = ("light", "dark")


def main() -> int:
    """Take all pictures; the exit code says whether a text was cut off."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal", choices=[*JOURNALS, *READINGS], action="append")
    parser.add_argument("--theme", action="append")
    parser.add_argument("--language", action="append")
    parser.add_argument("--small", action="store_true", help="only 1280x800")
    chosen = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    journals = chosen.journal or [*JOURNALS, *READINGS]
    languages = chosen.language or ["en", "de"]
    faults = 0
    for width, height in SIZES[:1] if chosen.small else SIZES:
        with virtual_screen(width, height) as environment:
            for journal, theme, language in product(journals, chosen.theme or THEMES, languages):
                if language != "en" and journal == "heavy":
                    continue  # the words are those of the demo journal
                folder = Path("build/journals") / journal
                named_journal(folder, journal, theme=theme, language=language)
                name = f"{journal}-{theme}-{language}-{width}x{height}"
                words = [
                    "-m",
                    "tests.driving.photographer",
                    str(folder),
                    str(OUT / name),
                    str(width),
                    str(height),
                ]
                faults += subprocess.run([sys.executable, *words], env=environment, check=False).returncode
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}, {faults} windows with faults")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())

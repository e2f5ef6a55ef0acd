"""The option `--on DAY` that most commands take."""

from __future__ import annotations

import argparse
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Days that may stand for today: wide, but no year from which the calendar cannot count on or back."""


def day_option() -> argparse.ArgumentParser:
    """A parser part with `--on`, `--json` and `--data-dir`, which stand before or after the subcommand."""
    part = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    part.add_argument(
        "--on",
        type=day_typed,
        default=argparse.SUPPRESS,
        metavar="DAY",
        help="a day that stands for today (2026-05-13)",
    )
    part.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON value")
    part.add_argument(
        "--data-dir", default=argparse.SUPPRESS, metavar="DIR", help="the folder of the journal"
    )
    return part


def day_typed(typed: str) -> date:
    """An ISO date of these centuries; anything else is wrong use."""
    day = date.fromisoformat(typed)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"a day of the years {FIRST_YEAR} to {LAST_YEAR}")
    return day

"""The option `--on DAY` that most commands take."""

from __future__ import annotations

import argparse
from datetime import date


def day_option() -> argparse.ArgumentParser:
    """A parser part with `--on`, `--json` and `--data-dir`, which stand before or after the subcommand."""
    part = argparse.ArgumentParser(add_help=False)
    part.add_argument(
        "--on",
        type=_day,
        default=argparse.SUPPRESS,
        metavar="DAY",
        help="a day that stands for today (2026-05-13)",
    )
    part.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON value")
    part.add_argument(
        "--data-dir", default=argparse.SUPPRESS, metavar="DIR", help="the folder of the journal"
    )
    return part


def _day(typed: str) -> date:
    """An ISO date; anything else is wrong use."""
    return date.fromisoformat(typed)

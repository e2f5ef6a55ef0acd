"""Amounts of money in the cells of tables: the number, and the currency where the cell or its heading says it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import MOST_AMOUNT
from ssi_coach.sources.tables.grid import Cell, said

_NUMBER = re.compile(r"[-+\u2212]?\d[\d.,'’ \u00a0\u202f\u2009]*", re.ASCII)
_CODE = re.compile(r"(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])")
_POINTS = re.compile(r"[.,]")
_GAPS = re.compile(r"['’ \u00a0\u202f\u2009]")
_DIGIT = re.compile(r"\d")
_CENT = Decimal("0.01")
_SYMBOLS = (
    ("us$", "USD"), ("ca$", "CAD"), ("c$", "CAD"), ("a$", "AUD"), ("nz$", "NZD"), ("hk$", "HKD"), ("r$", "BRL"),
    ("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("¥", "JPY"), ("₹", "INR"), ("₺", "TRY"), ("₪", "ILS"),
    ("₩", "KRW"), ("kc", "CZK"), ("zł", "PLN"), ("fr.", "CHF"), ("sfr", "CHF"),
)  # fmt: skip
_NAMES = {
    "euro": "EUR", "euros": "EUR", "us dollar": "USD", "us dollars": "USD", "dollar": "USD", "dollars": "USD",
    "pound": "GBP", "british pound": "GBP", "pfund": "GBP", "swiss franc": "CHF", "schweizer franken": "CHF",
    "franken": "CHF", "czech koruna": "CZK", "koruna": "CZK", "zloty": "PLN",
}  # fmt: skip
_LONGEST = 60


def money_in(cell: Cell, field: str = "amount") -> tuple[Decimal | None, str]:
    """The amount of a cell, to the cent, and its currency as a code, empty where it says none.

    Empty cells, dashes and zeros are no amount: the programs that write them mean that nobody said one. Of "12,500"
    the comma groups, because money has two places behind the point. Raises `Refused("file.number")` for a
    text without a number, and `Refused("result.amount")` for an amount that is none.
    """
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _checked(Decimal(str(cell))), ""
    text = said(cell)
    if not text.strip("-– "):
        return None, ""
    found = _NUMBER.search(text[:_LONGEST])
    around = "" if found is None else f"{text[: found.start()]} {text[found.end() : _LONGEST]}"
    if found is None or _DIGIT.search(around):
        raise Refused("file.number", field=field, value=text[:40])
    sign = -1 if "-" in text[: found.start()] or found[0][0] in "-\u2212" else 1
    amount = _checked(Decimal(_plain(found[0].lstrip("+-\u2212"))))
    return None if amount is None else _checked(amount * sign), currency_in(around)


def currency_in(text: str) -> str:
    """The currency that a text names by its code, its sign or its name; empty for none."""
    code = _CODE.search(text)
    if code is not None:
        return code[1]
    plain = folded(text).strip()
    return next((money for sign, money in _SYMBOLS if sign in plain), _NAMES.get(plain, ""))


def _checked(amount: Decimal) -> Decimal | None:
    if not amount.is_finite() or not 0 <= amount <= MOST_AMOUNT:
        raise Refused("result.amount", amount=str(amount)[:40], high=MOST_AMOUNT)
    return amount.quantize(_CENT, ROUND_HALF_EVEN) or None


def _plain(text: str) -> str:
    """Digits with at most one point, from digits with whatever groups them."""
    bare = _GAPS.sub("", text).rstrip(".,")
    points = [found.start() for found in _POINTS.finditer(bare)]
    if not points:
        return bare
    last = points[-1]
    if _is_group(bare, points):
        return _POINTS.sub("", bare)
    return f"{_POINTS.sub('', bare[:last]) or '0'}.{bare[last + 1 :]}"


def _is_group(bare: str, points: list[int]) -> bool:
    """Whether the last mark groups thousands: it stands there twice, or alone before three digits."""
    last = points[-1]
    if len({bare[place] for place in points}) > 1:
        return False
    grouped = len(bare) - last == 4 and 1 <= points[0] <= 3 and not bare.startswith("0")
    return len(points) > 1 or grouped

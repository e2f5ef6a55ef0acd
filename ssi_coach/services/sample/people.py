"""Whom the made-up person meets: nobody who exists."""

from __future__ import annotations

COMPANIES = (
    "Acme",
    "Globex",
    "Initech",
    "Umbrella",
    "Hooli",
    "Vandelay",
    "Wayne",
    "Stark",
    "Tyrell",
    "Soylent",
)
PEOPLE = ("M. K.", "R. T.", "J. S.", "A. B.", "C. L.", "P. N.", "E. W.", "D. F.", "S. H.", "L. O.")

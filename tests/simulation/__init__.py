"""Simulated users: worlds with a hidden formula, people with habits, and the index that comes of both.

None of the formulas is LinkedIn's, which nobody knows; together they cover what practitioners report.
"""

from __future__ import annotations

"""What can honestly be said about the index and results, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A sentence about index and results, and what must not be read into it; both may be empty."""

    sentence: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class WorthState:
    """Whether more effort for the index is worth it: a question, what the last ten points brought, a caution."""

    title: str
    sentence: str
    caution: str = ""

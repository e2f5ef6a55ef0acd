"""Reading @company, +person and #tags, in quotes where they have several words."""

from __future__ import annotations

import re

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.errors import Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.values import Found, Role

LONGEST_TAG = 100
_LONGEST_QUOTE = 1000
_QUOTES = {'"': '"', "“": "”“", "„": "“”„", "«": "»", "»": "«", "”": "”", "‹": "›", "‘": "’", "'": "'"}
_ROLES = {"@": Role.COMPANY, "+": Role.PERSON}
_NAME = re.compile(r"[^\s,;\"“”„«»#@]{1,400}")
_TAG = re.compile(r"#((?:[\w-]|[\u0300-\u036f]){1,200})")
_CLOSING = ".,:;!?)]}'’"
_BOUNDARY = frozenset(",;:([{&|/\"“„«'‘.!?+")


def read_name(line: Line, at: int) -> Found | None:
    """A company, a person or a tag that begins with the sign at an atom."""
    sign = line.sign(at)
    before = line.before(at)
    if sign not in {"@", "+", "#"} or (before and not before.isspace() and before not in _BOUNDARY):
        return None
    if sign == "#":
        return _tag(line, at)
    start = line.starts[at] + 1
    quoted = _quoted_text(line.text, start)
    if quoted is not None:
        return _name(line, at, quoted[0], quoted[1])
    match = _NAME.match(line.text, start)
    name = "" if match is None else match[0].rstrip(_CLOSING)
    if not name or not _starts_a_name(sign, name):
        return None
    return _name(line, at, name, start + len(name))


def _starts_a_name(sign: str, name: str) -> bool:
    """A person starts with a letter ("+3" is no person), a company with a letter or a digit ("@3M")."""
    return name[0].isalpha() if sign == "+" else name[0].isalnum()


def _name(line: Line, at: int, name: str, end: int) -> Found | None:
    """A name up to a character of the text; names that no entry can hold are refused."""
    plain = " ".join(name.split())
    if not plain:
        return None
    role = _ROLES[line.sign(at)]
    problem = None
    if len(plain) > LONGEST_NAME:
        problem = Refused("entry.name", field=role.value, high=LONGEST_NAME)
    return Found(line.atom_at(end, at), role, plain, problem)


def _tag(line: Line, at: int) -> Found | None:
    """A tag has at least one letter: "#1" stays text."""
    match = _TAG.match(line.text, line.starts[at])
    tag = "" if match is None else match[1].rstrip("-")
    if match is None or not any(letter.isalpha() for letter in tag):
        return None
    problem = Refused("line.long_tag", high=LONGEST_TAG) if len(tag) > LONGEST_TAG else None
    return Found(line.atom_at(match.start(1) + len(tag), at), Role.TAG, tag, problem)


def _quoted_text(text: str, position: int) -> tuple[str, int] | None:
    """What stands in quotes that open at a character, and the position after them; None if none close."""
    closing = _QUOTES.get(text[position : position + 1])
    if closing is None:
        return None
    ends = [text.find(quote, position + 1, position + _LONGEST_QUOTE) for quote in closing]
    end = min((found for found in ends if found > 0), default=-1)
    return None if end < 0 else (text[position + 1 : end], end + 1)


def read_quoted(line: Line, at: int) -> Found | None:
    """Words in double quotes are what somebody said: they stay text, whatever they look like."""
    if line.sign(at) in {"'", "’", "‘", ""}:
        return None
    quoted = _quoted_text(line.text, line.starts[at])
    if quoted is None:
        return None
    return Found(line.atom_at(quoted[1], at), Role.LEFT_OVER, None)


def read_address(line: Line, at: int) -> Found | None:
    """A web or mail address stays text as a whole."""
    return Found(at + 1, Role.LEFT_OVER, None) if line.kinds[at] is AtomKind.TEXT else None

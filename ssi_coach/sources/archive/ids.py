"""The id of what a file of LinkedIn says: the same thing has the same id in the archives of all years."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha1
from urllib.parse import unquote

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.folding import folded
from ssi_coach.sources.own_cells import keepable

_SPACE = sha1(bytes.fromhex("3b0c6f3e1f6a5c0e9d5b7a2c4e8f1d60"), usedforsecurity=False)
_NOT_A_LETTER = re.compile(r"[\W_]+")
_USUAL = "https://www.linkedin.com/in/"
_PROFILE = re.compile(r"(?:https?://)?(?:[\w-]+\.)?linkedin\.com/(?:in|pub)/([^/?#\s,]+)", re.IGNORECASE)


def entry_id(*key: str | int) -> str:
    """The UUID (version 5) of what `key` names: a family, and what the archives of all years share."""
    return _ANYTHING.id(*map(str, key))


class Named:
    """What begins with the same words, such as the messages of a conversation: their ids share the way there."""

    __slots__ = ("_said",)

    def __init__(self, *key: str) -> None:
        """The words that all keys begin with."""
        self._said = _SPACE
        if key:
            self._said = _SPACE.copy()
            self._said.update("".join(f"{word}\x1f" for word in key).encode("utf-8", "replace"))

    def id(self, *rest: str) -> str:
        """The id of a key, of which these are the last words; the same as `entry_id` gives for all of it."""
        said = self._said.copy()  # hundreds of thousands of ids: a copy is made faster than a new one
        said.update("\x1f".join(rest).encode("utf-8", "replace"))
        digits = said.hexdigest()
        return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"


_ANYTHING = Named()


@lru_cache(maxsize=4_096)
def name_key(name: str) -> str:
    """A name as files of all years write it: letters and digits alone, without case and accents.

    Emoji and signs go, because a spreadsheet that saved the file again may have lost them.
    """
    return _NOT_A_LETTER.sub("", folded(name)) or folded(name).strip()


def profile_key(address: str) -> str:
    """The member's part of a profile's address, empty for anything that is no profile of LinkedIn."""
    return _profile(address)[0]


def profile_url(address: str) -> str:
    """The address of a profile as the journal keeps it, empty for anything that is no profile of LinkedIn."""
    return _profile(address)[1]


@lru_cache(maxsize=4_096)
def _profile(address: str) -> tuple[str, str]:
    """The member's part of an address, and the address as it is kept."""
    usual = address.removeprefix(_USUAL)
    if usual is not address and len(address) <= LONGEST_NAME and _is_plain(usual):
        return usual.lower(), address
    found = _PROFILE.match(address.strip())
    if found is None:
        return "", ""
    kept = f"https://www.linkedin.com/in/{found[1]}"
    fits = len(kept) <= LONGEST_NAME and (kept.isprintable() or kept == keepable(kept))
    return unquote(found[1]).casefold().strip(), kept if fits else ""


def _is_plain(part: str) -> bool:
    """Whether a part of an address is letters, digits and hyphens alone, as tens of thousands of them are."""
    return part.isascii() and part.replace("-", "").isalnum()


@lru_cache(maxsize=4_096)
def short(text: str, longest: int = LONGEST_NAME) -> str:
    """A name or title in one line that the journal can keep, cut at `longest` characters."""
    return " ".join((text if text.isprintable() else keepable(text)).split())[:longest]

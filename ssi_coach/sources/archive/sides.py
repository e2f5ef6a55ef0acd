"""An archive in two sides, so that two processes can read it at a time: the messages, and all the rest.

Messages are two thirds of a large archive. What they say rests on connections, invitations and the name in the
profile, which are short: that side reads them as well, and hands over nothing of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from ssi_coach.domain.files import Contents, Derived, ParsedFile, Part

MESSAGES = "messages"
_BEFORE_MESSAGES = frozenset({"connections", "invitations"})
"""The parts that stand before messages in the list of parts."""
_BESIDE_MESSAGES = frozenset({MESSAGES, "connections", "invitations", "profile"})


class Side(StrEnum):
    """What a process reads of an archive."""

    WHOLE = "whole"
    MESSAGES = "messages"
    REST = "rest"

    def reads(self, holds: str) -> bool:
        """Whether a file that holds this is read, be it for what others say."""
        return self is Side.WHOLE or (
            holds in _BESIDE_MESSAGES if self is Side.MESSAGES else holds != MESSAGES
        )

    def tells(self, holds: str) -> bool:
        """Whether what such a file says is handed over."""
        return self is Side.WHOLE or (holds == MESSAGES) is (self is Side.MESSAGES)

    @property
    def tells_people(self) -> bool:
        """Whether what several files say together is handed over."""
        return self is not Side.MESSAGES


def merged(rest: ParsedFile, messages: ParsedFile) -> ParsedFile:
    """The archive whose two sides were read apart.

    A file that is no archive is read whole on either side, and one of them is enough.
    """
    if rest.contents is None or messages.contents is None:
        return rest
    return replace(
        rest,
        records=rest.records + messages.records,
        rejected=rest.rejected + messages.rejected,
        encoding=messages.encoding if rest.encoding == "utf-8" else rest.encoding,
        contents=_contents(rest.contents, messages.contents.parts),
        derived=_derived(rest.derived, messages.derived),
    )


def _contents(rest: Contents, messages: Sequence[Part]) -> Contents:
    before = sum(part.holds in _BEFORE_MESSAGES for part in rest.parts)
    return replace(rest, parts=(*rest.parts[:before], *messages, *rest.parts[before:]))


def _derived(rest: Derived | None, messages: Derived | None) -> Derived | None:
    if rest is None or messages is None:
        return rest or messages
    return replace(rest, replies=messages.replies, reply_hours=messages.reply_hours)

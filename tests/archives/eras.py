"""How LinkedIn wrote archives in which year: columns, quotes, line ends, names of files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Era:
    """The habits of one time; an archive of an era is made at its `when` unless a test says otherwise.

    `messages` names the columns besides the nine oldest ones; `crlf` concerns the files of activities;
    `bare_comments` are written without quotes though they have several lines; `numbered` files carry the
    member's number.
    """

    name: str
    when: datetime
    preamble: bool = True
    connection_urls: bool = True
    invitation_urls: bool = True
    messages: tuple[str, ...] = ()
    all_quoted_messages: bool = False
    endorsement_urls: bool = True
    crlf: bool = False
    bare_comments: bool = False
    old_names: bool = False
    old_rich_media: bool = False
    legacy_tables: bool = False
    numbered: bool = False
    comment_urns: bool = False


RECIPIENTS, DRAFTS, ATTACHMENTS = "RECIPIENT PROFILE URLS", "DRAFTS", "ATTACHMENTS"


def _made(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 2, 31, 7, tzinfo=UTC)


ERAS = (
    Era(
        "2020-03",
        _made(2020, 3, 9),
        preamble=False,
        connection_urls=False,
        invitation_urls=False,
        endorsement_urls=False,
        crlf=True,
        bare_comments=True,
        old_names=True,
        old_rich_media=True,
    ),
    Era(
        "2021-06",
        _made(2021, 6, 20),
        connection_urls=False,
        invitation_urls=False,
        endorsement_urls=False,
        crlf=True,
        bare_comments=True,
        old_rich_media=True,
    ),
    Era(
        "2022-09",
        _made(2022, 9, 12),
        connection_urls=False,
        invitation_urls=False,
        endorsement_urls=False,
        crlf=True,
        bare_comments=True,
        old_rich_media=True,
        legacy_tables=True,
    ),
    Era(
        "2023-07",
        _made(2023, 7, 11),
        invitation_urls=False,
        messages=(RECIPIENTS,),
        crlf=True,
        bare_comments=True,
        old_rich_media=True,
    ),
    Era(
        "2024-03",
        _made(2024, 3, 4),
        messages=(RECIPIENTS,),
        crlf=True,
        bare_comments=True,
        old_rich_media=True,
    ),
    Era("2024-12", _made(2024, 12, 2), messages=(RECIPIENTS, DRAFTS)),
    Era("2025-08", _made(2025, 8, 26), messages=(RECIPIENTS, ATTACHMENTS)),
    Era(
        "2026-03",
        _made(2026, 3, 9),
        messages=(RECIPIENTS, ATTACHMENTS),
        all_quoted_messages=True,
        numbered=True,
        comment_urns=True,
    ),
)
"""Every way of writing that has been seen, oldest first."""

NEWEST = ERAS[-1]


def era(name: str) -> Era:
    """The era of a name such as "2022-09"."""
    return next(one for one in ERAS if one.name == name)

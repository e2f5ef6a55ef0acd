"""Workbooks for tests: analytics in the forms of several years and languages, and anything else in sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def book(sheets: Mapping[str, Rows]) -> bytes:
    """The bytes of a workbook with these sheets."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def month_first(day: date) -> str:
    """A day as LinkedIn writes it in English: 5/1/2026."""
    return f"{day.month}/{day.day}/{day.year}"


def day_first(day: date) -> str:
    """A day as LinkedIn writes it in Portuguese: 01/05/2026."""
    return f"{day:%d/%m/%Y}"


def dotted(day: date) -> str:
    """A day as LinkedIn writes it in German: 1.5.2026."""
    return f"{day.day}.{day.month}.{day.year}"


def post_link(moment: datetime, kind: str = "activity") -> str:
    """The address of a post of that moment, as the analytics of 2024 give it."""
    return f"https://www.linkedin.com/feed/update/urn:li:{kind}:{post_number(moment)}"


def slug_link(moment: datetime, kind: str = "share") -> str:
    """The address of a post of that moment, as the analytics of 2026 give it."""
    return f"https://www.linkedin.com/posts/ada-example_some-words-{kind}-{post_number(moment)}-Ab1C"


def post_number(moment: datetime) -> int:
    """The number of a post: its milliseconds, and 22 bits of something."""
    return (round((moment - EPOCH) / timedelta(milliseconds=1)) << 22) | 0x2A5A5A


WORDS = {
    "en": {
        "sheets": ("DISCOVERY", "ENGAGEMENT", "TOP POSTS", "FOLLOWERS", "DEMOGRAPHICS"),
        "days": ("Date", "Impressions", "Engagements"),
        "posts": (
            "Post URL",
            "Post publish date",
            "Engagements",
            None,
            "Post URL",
            "Post publish date",
            "Impressions",
        ),
        "total": "Total followers on {}:",
        "new": ("Date", "New followers"),
        "least": "< 1%",
    },
    "de": {
        "sheets": ("AUFFINDBARKEIT", "ENGAGEMENT", "Top-Beiträge", "Follower innen", "DEMOGRAFISCHE DATEN"),
        "days": ("Datum", "Impressionen", "Interaktionen"),
        "posts": ("Beitrags-URL", "Datum", "Interaktionen", None, "Beitrags-URL", "Datum", "Impressionen"),
        "total": "Follower:innen insgesamt am {}:",
        "new": ("Datum", "Neue Follower:innen"),
        "least": "< 1%",
    },
    "pt": {
        "sheets": (
            "Descoberta",
            "Engajamento",
            "Publicações mais em alta",
            "Seguidores",
            "Dados demográficos",
        ),
        "days": ("Data", "Impressões", "Engajamentos"),
        "posts": ("URL", "Data", "Engajamentos", None, "URL", "Data", "Impressões"),
        "total": "Total de seguidores em {}:",
        "new": ("Data", "Novos seguidores"),
        "least": "menos de 1%",
    },
    "ja": {
        "sheets": ("発見", "反応", "人気の投稿", "フォロワー", "属性"),
        "days": ("日付", "表示", "反応"),
        "posts": ("投稿", "日付", "反応", None, "投稿", "日付", "表示"),
        "total": "{}のフォロワー:",
        "new": ("日付", "新規"),
        "least": "< 1%",
    },
}


def analytics(
    days: Sequence[date],
    *,
    language: str = "en",
    write: Callable[[date], str] = month_first,
    posts: Sequence[tuple[str, date, int, int]] = (),
    as_text: bool = False,
) -> bytes:
    """An analytics workbook: day n has 100 + n impressions, n engagements and n % 3 new followers.

    `posts` are links with their days, engagements and impressions, in the order of the first list; the second
    list runs the other way. With `as_text` every number is text, as since 2026.
    """
    words = WORDS[language]
    number = str if as_text else int
    names = words["sheets"]
    first, last = write(days[0]), write(days[-1])
    backwards = list(reversed(posts))
    pairs = [
        (link, write(day), number(shown), None, other[0], write(other[1]), number(other[3]))
        for (link, day, shown, _), other in zip(posts, backwards, strict=True)
    ]
    return book(
        {
            names[0]: [("?", f"{first} - {last}"), ("?", number(12_345)), ("?", number(6_789))],
            names[1]: [
                words["days"],
                *((write(day), number(100 + n), number(n)) for n, day in enumerate(days)),
            ],
            names[2]: [("Maximum of 50 posts",), (), words["posts"], *pairs],
            names[3]: [
                (words["total"].format(last), number(4_321)),
                (),
                words["new"],
                *((write(day), number(n % 3)) for n, day in enumerate(days)),
            ],
            names[4]: [
                ("?", "?", "%"),
                ("Seniority", "Senior", "12%"),
                ("Companies", "ACME", words["least"]),
            ],
        }
    )

"""What reading a file gave: records, and the rows that were not understood, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.deals import DealList
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLARS

COUNTING = "kind:"
"""What stands before an activity's id where a column of a table counts that activity."""


class DealColumn(StrEnum):
    """What a column of a list of deals means; the day on which a deal was begun is a plain "date".

    `CHANGED` is the day of the last change of stage, `ACTIVE` that of the last touch, `CLOSED` the end.
    """

    ID = "result:id"
    TITLE = "result:title"
    STAGE = "result:stage"
    STATUS = "result:status"
    AMOUNT = "result:amount"
    CURRENCY = "result:currency"
    CHANGED = "result:changed"
    ACTIVE = "result:active"
    CLOSED = "result:closed"
    SOURCE = "result:source"
    LOST_REASON = "result:lost_reason"
    IS_WON = "result:is_won"
    IS_LOST = "result:is_lost"
    IS_CLOSED = "result:is_closed"


DEAL_DAYS = ("date", DealColumn.CHANGED, DealColumn.ACTIVE, DealColumn.CLOSED)
"""Columns of a list of deals that hold days."""


class FileKind(StrEnum):
    """What a file is, by what it holds (interfaces.md, import); `results` are those of the app's own table."""

    JOURNAL = "journal"
    READINGS = "readings"
    RESULTS = "results"
    WHOLE = "whole"
    ARCHIVE = "archive"
    ANALYTICS = "analytics"
    POST_ANALYTICS = "post_analytics"
    SSI_PAGE = "ssi_page"
    CRM = "crm"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that stays out, with its number (the header is row 1) and the reason.

    `part` is the file inside an archive or the sheet that holds it, empty for a file of one part. A row
    that is left out on purpose (a draft, an advertisement) is no fault of the file: `on_purpose`.
    """

    row: int
    reason: KnownError
    part: str = ""
    on_purpose: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside an archive, or one sheet: its name, what it is, and what it says about which days.

    `holds` is an id ("connections", "messages", "shares", ...; "unknown" for what is passed over). `rows` is
    the number of its rows below the header; each of them is new, known or rejected. `same` of them say what
    another row of the archive says, or stand with others behind one tick or level.
    """

    name: str
    holds: str
    rows: int = 0
    days: DaySpan | None = None
    same: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds, before anything is compared with the journal.

    `made_on` is the day on which LinkedIn wrote it, where that can be told. `quick` is LinkedIn's first, small
    archive, in which `missing` parts (ids as in `Part.holds`) are not yet. `joined` is the number of entries that
    two of its parts say together (an invitation and the connection it became), beside one for each row.
    """

    parts: tuple[Part, ...] = ()
    made_on: date | None = None
    quick: bool = False
    missing: tuple[str, ...] = ()
    joined: int = 0


@dataclass(frozen=True, slots=True)
class Derived:
    """Ratios and levels that an archive shows, all optional; rates are 0..1, None where nothing says it.

    `acceptance` is of invitations answered or at least 21 days old, `replies` of conversations that the user
    began; `reply_hours` is the median time to the user's own replies; `decision_makers` counts connections
    of seniority VP and up.
    """

    acceptance: float | None = None
    invitations: int = 0
    replies: float | None = None
    reply_hours: float | None = None
    connections: int | None = None
    decision_makers: int | None = None


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What each column of somebody's own table means, in the order of the columns.

    A field is a column of the journal's or the readings' own CSV ("date", "person", "total", ...), or
    "kind:comment" for a column that counts one activity a row, or "result:stage" and the like in a list of deals;
    empty for a column that is passed over.
    `day_first` settles dates such as 3/4/2026, None leaves that to what the file shows.
    """

    fields: tuple[str, ...]
    day_first: bool | None = None

    @property
    def of_deals(self) -> bool:
        """Whether the rows are deals: one column says how far each has come."""
        return DealColumn.STAGE in self.fields

    @property
    def complete(self) -> bool:
        """Whether the plan names the day and what was done or read on it, so that rows become records."""
        if self.of_deals:
            return any(field in DEAL_DAYS for field in self.fields)
        counts = any(field.startswith(COUNTING) for field in self.fields)
        reading = "total" in self.fields or set(PILLARS) <= set(self.fields)
        return "date" in self.fields and (counts or reading or "kind" in self.fields)


@dataclass(frozen=True, slots=True)
class TableHead:
    """The head of somebody's own table: its columns, a few rows as they stand, and what the columns mean.

    `guessed` says that nobody has confirmed the plan yet.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    plan: ColumnPlan
    guessed: bool = True


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """How far the reading of files has come: bytes or rows of all of them, and the part that is read now."""

    done: int
    of: int
    part: str = ""

    @property
    def share(self) -> float:
        """The part that is done, 0..1."""
        return min(1.0, self.done / self.of) if self.of > 0 else 0.0


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file as it was understood; nothing of it is in the journal yet.

    `kind` is the value of a `FileKind`. `settings` are those of a whole journal, by name, None for other files.
    `passed_over` names the columns or parts that are not known here; `encoding` is how the text was written,
    "cp1252" for files of older programs. `contents` and `derived` are there for files of LinkedIn, `table` for
    somebody's own table, whose columns the user may give another meaning. Every record of an import has an
    id that its content gives, so that the same file again brings nothing new. `deals` are those of a customer list,
    which become records as soon as it is known what its stages mean.
    """

    name: str
    kind: str
    records: tuple[Record, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    settings: Mapping[str, object] | None = field(default=None)
    passed_over: tuple[str, ...] = ()
    encoding: str = "utf-8"
    contents: Contents | None = None
    derived: Derived | None = None
    table: TableHead | None = None
    deals: DealList | None = None

    @property
    def is_larger_archive(self) -> bool:
        """Whether it is the archive that LinkedIn takes a day to make; the quick one and a single table are not."""
        held = self.contents
        return self.kind == FileKind.ARCHIVE and held is not None and len(held.parts) > 1 and not held.quick

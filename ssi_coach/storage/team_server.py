"""A team's board on a PostgreSQL server of the organisation; nothing is opened before the user names an address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, delete, func, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateSchema

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import (
    MOST_READINGS,
    LeftOut,
    Snapshot,
    TeamBoard,
    TeamCounts,
    TeamReading,
    one_a_member,
)
from ssi_coach.storage.team_rows import (
    RULES,
    SCHEMA,
    SCHEMA_VERSION,
    CountRow,
    MemberRow,
    ReadingRow,
    TeamTable,
    VersionRow,
)

if TYPE_CHECKING:  # an addition that not everybody installs
    import psycopg

MOST_MEMBERS = 500
AT_ONCE = 50
"""Members whose rows are fetched together, so that no board can fill the memory at one stroke."""

_SETTINGS = {
    "application_name": "ssi-coach",
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "tcp_user_timeout": 10_000,
    "options": "-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=20000",
}
_HERE = ("/", "localhost", "127.0.0.1", "::1")
"""Hosts that are this computer; any other is spoken to in TLS unless the address says how."""

_REFUSED, _GONE, _RIGHTS = "team.server_refused", "team.server_gone", "team.server_rights"
_BY_STATE = {
    "28": _REFUSED,  # invalid authorization
    "3D": _REFUSED,  # no such database
    "08": _GONE,
    "53": _GONE,  # no room, no connection free
    "55": _GONE,  # a lock that did not come
    "57": _GONE,  # shutting down, or too slow
}
_LOCK = 0x5551_C0AC
"""Two members who open a new board at once make its tables one after the other."""

# A look at the rows of the catalogue: functions such as to_regclass may remember that there was no such schema.
_IS_THERE = text(
    "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = 'ssi_coach_team' AND tablename = 'version'"
)

NUMBERS = ("total", "brand", "people", "insights", "relationships", "industry_rank", "network_rank")


class TeamServer:
    """The board at an address such as "postgresql://name@server.example/team".

    The password is never in it: libpq finds it in .pgpass, in a service file or in its environment. Each call opens
    a connection of its own and closes it. Raises `KnownError("team.server_...")`.
    """

    def __init__(self, address: str) -> None:
        """Look at the address; nothing is opened yet."""
        try:
            import psycopg
            from psycopg.conninfo import conninfo_to_dict
        except ImportError as fault:
            raise KnownError("team.server_driver") from fault
        try:
            told: dict[str, Any] = dict(conninfo_to_dict(address))
        except psycopg.ProgrammingError as fault:
            raise KnownError("team.server_address") from fault
        if told.get("password"):
            raise KnownError("team.server_password")
        if "sslmode" not in told and not str(told.get("host") or "/").startswith(_HERE):
            told["sslmode"] = "require"
        self._told = {**_SETTINGS, **told}
        self._engine = create_engine("postgresql+psycopg://", creator=self._connect, poolclass=NullPool)
        self._driver = psycopg

    def look(self) -> TeamBoard:
        """All members of the board; a row that says something impossible is left out with its reason."""
        found: list[tuple[str, Snapshot]] = []
        left: list[LeftOut] = []
        with self._session() as session:
            rows = session.scalars(
                select(MemberRow).order_by(_column(MemberRow, "id")).limit(MOST_MEMBERS)
            ).all()
            for start in range(0, len(rows), AT_ONCE):
                for row, answer in _snapshots(session, rows[start : start + AT_ONCE]):
                    if isinstance(answer, KnownError):
                        left.append(LeftOut(row.id, answer))
                    else:
                        found.append((row.id, answer))
        return one_a_member(found, left)

    def signature(self) -> object:
        """Who wrote when."""
        with self._session() as session:
            id, written = _column(MemberRow, "id"), _column(MemberRow, "written_at")
            return tuple(tuple(row) for row in session.execute(select(id, written).order_by(id)))

    def put(self, snapshot: Snapshot) -> None:
        """Write the member's rows anew, all or none of them."""
        with self._session() as session:
            session.execute(delete(MemberRow).where(_column(MemberRow, "id") == snapshot.member))
            owner = session.scalar(select(func.current_user()))
            session.add(
                MemberRow(
                    id=snapshot.member,
                    alias=snapshot.alias,
                    as_of=snapshot.as_of,
                    written_at=snapshot.written_at,
                    owner=str(owner),
                )
            )
            session.flush()  # the rules of the rows below look at it
            for table, rows in _rows_of(snapshot).items():
                if rows:
                    session.execute(insert(table), rows)
            session.commit()

    def take_away(self, member: str) -> None:
        """Remove the member with all rows."""
        with self._session() as session:
            session.execute(delete(MemberRow).where(_column(MemberRow, "id") == member))
            session.commit()

    def close(self) -> None:
        """Nothing is held open."""
        self._engine.dispose()

    def _connect(self) -> psycopg.Connection[Any]:
        return self._driver.connect(prepare_threshold=None, **self._told)

    @contextmanager
    def _session(self) -> Iterator[Session]:
        """A transaction on a board that has its tables; what is not committed is taken back."""
        try:
            with Session(self._engine) as session:
                _make_ready(session)
                yield session
        except DBAPIError as fault:
            raise _told_by(fault.orig) from fault
        except self._driver.Error as fault:
            raise _told_by(fault) from fault


def _make_ready(session: Session) -> None:
    """Make the tables where there are none; refuse those of a later version."""
    if session.scalar(_IS_THERE) is None:
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if session.scalar(_IS_THERE) is None:
            session.execute(CreateSchema(SCHEMA, if_not_exists=True))
            TeamTable.metadata.create_all(session.connection())
            for rule in RULES:
                session.connection().exec_driver_sql(rule)
            session.add(VersionRow(one=True, version=SCHEMA_VERSION))
        session.commit()
    version = session.scalar(select(_column(VersionRow, "version"))) or 0
    if version > SCHEMA_VERSION:
        raise KnownError("team.server_newer", version=version)


def _snapshots(
    session: Session, rows: Sequence[MemberRow]
) -> Iterator[tuple[MemberRow, Snapshot | KnownError]]:
    ids = [row.id for row in rows]
    readings: defaultdict[str, list[TeamReading]] = defaultdict(list)
    counts: defaultdict[tuple[str, str], dict[date, dict[str, int]]] = defaultdict(dict)
    faults: dict[str, KnownError] = {}
    whose, day = _column(ReadingRow, "member"), _column(ReadingRow, "day")
    numbers = [_column(ReadingRow, name) for name in NUMBERS]
    asked = select(whose, day, *numbers).where(whose.in_(ids)).order_by(whose, day)
    for member, on, *values in session.execute(asked.limit(AT_ONCE * MOST_READINGS)):
        try:
            readings[member].append(TeamReading(on, *values))
        except KnownError as fault:
            faults[member] = fault
    whose, first = _column(CountRow, "member"), _column(CountRow, "first")
    for row in session.scalars(
        select(CountRow).where(whose.in_(ids)).order_by(first).limit(AT_ONCE * MOST_READINGS)
    ):
        counts[row.member, row.period].setdefault(row.first, {})[row.name] = row.count
    for one in rows:
        yield one, faults.get(one.id) or _snapshot(one, readings[one.id], counts)


def _snapshot(
    row: MemberRow,
    readings: list[TeamReading],
    counts: defaultdict[tuple[str, str], dict[date, dict[str, int]]],
) -> Snapshot | KnownError:
    """What a member shows, or why it cannot be shown: the rows of others are not trusted."""
    try:
        weeks, quarters = (
            tuple(TeamCounts(first, named) for first, named in counts[row.id, period].items())
            for period in ("week", "quarter")
        )
        written = row.written_at.astimezone(UTC)
        return Snapshot(row.id, row.alias, row.as_of, written, tuple(readings), weeks, quarters)
    except KnownError as fault:
        return fault


def _rows_of(snapshot: Snapshot) -> dict[type[TeamTable], list[dict[str, object]]]:
    """Everything below the member, by table, as values: hundreds of rows go at once."""
    member = snapshot.member
    readings: list[dict[str, object]] = [
        {"member": member, "day": one.day, **{name: getattr(one, name) for name in NUMBERS}}
        for one in snapshot.readings
    ]
    counts: list[dict[str, object]] = [
        {"member": member, "period": period, "first": part.first, "name": name, "count": count}
        for period, parts in (("week", snapshot.weeks), ("quarter", snapshot.quarters))
        for part in parts
        for name, count in part.counts.items()
    ]
    return {ReadingRow: readings, CountRow: counts}


def _column(table: type[TeamTable], name: str) -> Any:  # noqa: ANN401  # SQLModel's classes do not say that it is a column
    return table.__table__.c[name]  # type: ignore[attr-defined]  # every table has one


def _told_by(fault: object) -> KnownError:
    """A fault of the server or of the way to it, in its own first line; never with the address or a password."""
    state = str(getattr(fault, "sqlstate", None) or "")
    line = next(iter(str(fault).strip().splitlines()), "")
    answered = "FATAL" in line or "password" in line  # before one is let in, libpq tells no more than words
    known = _BY_STATE.get(state[:2], _RIGHTS) if state else _REFUSED if answered else _GONE
    return KnownError(known, reason=line.rpartition("FATAL:")[2].strip(" ."))

"""Customer lists: amounts without end, stages that nobody has, rows and quotes that go wrong, small print alone."""

from __future__ import annotations

from tests.archives.hostile import Corpus, a_file
from tests.archives.hostile.tables import CELLS, DAYS

HEAD = (
    b"Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,"
    b"Associated Contact,Associated Company,Lead source\n"
)
REPORT = b'"Opportunity Name","Stage","Amount","Created Date","Lead Source"\n'
AMOUNTS = (
    b"1e400", b"-1", b"NaN", b"inf", b"9" * 400, b"1" + b",000" * 90, b"0x10", b"1.2.3,4.5", b"\xe2\x88\x925", b"%s",
    b"12 EUR 13 USD", b"\xd9\xa1\xd9\xa2", b"=1+1", b"1000000000000.01", b"$" * 5_000,
)  # fmt: skip


def deal(
    id: bytes = b"1",
    stage: bytes = b"closedwon",
    day: bytes = b"2026-02-08",
    amount: bytes = b"5",
    name: bytes = b"A",
) -> bytes:
    """One row."""
    return b",".join((id, name, stage, day, day, amount, name, name, b"LinkedIn")) + b"\n"


DEALS: Corpus = {
    **{f"a deal with {what}": a_file("d.csv", lambda c=c: HEAD + deal(name=c)) for what, c in CELLS.items()},
    **{f"a stage of {what}": a_file("d.csv", lambda c=c: HEAD + deal(stage=c)) for what, c in CELLS.items()},
    "amounts that are none": a_file("d.csv", lambda: HEAD + b"".join(deal(amount=a) for a in AMOUNTS)),
    "days of deals that never were": a_file("d.csv", lambda: HEAD + b"".join(deal(day=d) for d in DAYS)),
    "ids without end": a_file("d.csv", lambda: HEAD + deal(id=b"9" * 50_000) + deal(id=b"\0") + deal(id=b"")),
    "one deal thirty thousand times": a_file("d.csv", lambda: HEAD + deal() * 30_000),
    "as many stages as deals": a_file(
        "d.csv", lambda: HEAD + b"".join(deal(id=b"%d" % n, stage=b"s%d" % n) for n in range(20_000))
    ),
    "a report of small print": a_file("report1.csv", lambda: REPORT + b'"Copyright"\n' * 20_000),
    "columns of deals twice": a_file(
        "d.csv", lambda: HEAD.strip() + b"," + HEAD + deal().strip() + b"," + deal()
    ),
    "a column of deals a hundred times": a_file(
        "d.csv", lambda: b"Deal - ID" + b",Deal - Stage" * 100 + b"\n1" + b",won" * 100 + b"\n"
    ),
    "contacts without end": a_file("d.csv", lambda: HEAD + deal(name=b"A B;" * 4_000)),
    "a quote in a deal that never ends": a_file("d.csv", lambda: HEAD + deal(name=b'"A') + deal() * 50),
    "a prefix without end": a_file(
        "d.csv", lambda: b"Deal - " * 20_000 + b",Deal - Stage,Deal - ID,Deal - Title\n"
    ),
}
"""Lists of deals that mean harm."""

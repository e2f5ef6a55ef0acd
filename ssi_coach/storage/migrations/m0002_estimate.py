"""Step 2: what the estimate has learned, and the days ahead as last reckoned.

The text of a step never changes once it was released: this is what was added then.
"""

from __future__ import annotations

from ssi_coach.storage.migrations.step import Step

# The bytes lie apart from what says whether they are true: what is dropped while someone logs is a short
# row, and a megabyte is overwritten later, at a quiet moment.
_TABLES = (
    """
    CREATE TABLE learning (
        day TEXT NOT NULL,
        made_by TEXT NOT NULL,
        content INTEGER NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (day),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT made_by_length CHECK (length(made_by) BETWEEN 0 AND 200)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE outlook (
        one INTEGER NOT NULL,
        made_by TEXT NOT NULL,
        first_day TEXT NOT NULL,
        expected_on TEXT,
        content INTEGER NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (one),
        CONSTRAINT there_is_one CHECK (one = 1),
        CONSTRAINT made_by_length CHECK (length(made_by) BETWEEN 0 AND 200),
        CONSTRAINT first_day_is_a_day CHECK (first_day IS date(first_day, '+0 days')),
        CONSTRAINT expected_on_is_a_day CHECK (expected_on IS date(expected_on, '+0 days'))
    ) STRICT
    """,
    """
    CREATE TABLE reckoned_bytes (
        id INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT content_length CHECK (length(content) BETWEEN 0 AND 10000000)
    ) STRICT
    """,
)

STEP = Step(version=2, statements=_TABLES)

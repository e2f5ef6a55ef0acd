"""Step 4: what a coach keeps besides the journal: weekly reviews, own notes on the charts, next steps.

The text of a step never changes once it was released: this is what was added then.
"""

from __future__ import annotations

from ssi_coach.storage.migrations.step import Step

_TABLES = (
    """
    CREATE TABLE reviews (
        seq INTEGER NOT NULL,
        week TEXT NOT NULL,
        to_keep TEXT NOT NULL,
        to_drop TEXT NOT NULL,
        to_start TEXT NOT NULL,
        happened TEXT,
        saved_at_utc TEXT,
        PRIMARY KEY (seq),
        CONSTRAINT reviews_of_a_week UNIQUE (week),
        CONSTRAINT week_is_a_day CHECK (week IS date(week, '+0 days')),
        CONSTRAINT to_keep_length CHECK (length(to_keep) BETWEEN 0 AND 2000),
        CONSTRAINT to_drop_length CHECK (length(to_drop) BETWEEN 0 AND 2000),
        CONSTRAINT to_start_length CHECK (length(to_start) BETWEEN 0 AND 2000),
        CONSTRAINT happened_is_known CHECK (happened IN ('yes', 'partly', 'no')),
        CONSTRAINT saved_at_utc_is_a_moment CHECK (saved_at_utc LIKE '____-__-__T__:__:__.______Z')
    ) STRICT
    """,
    """
    CREATE TABLE annotations (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT annotations_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT note_length CHECK (length(note) BETWEEN 1 AND 200)
    ) STRICT
    """,
    """
    CREATE TABLE next_steps (
        seq INTEGER NOT NULL,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        profile_url TEXT NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT next_steps_of_a_person UNIQUE (person),
        CONSTRAINT person_length CHECK (length(person) BETWEEN 1 AND 10000),
        CONSTRAINT name_length CHECK (length(name) BETWEEN 1 AND 300),
        CONSTRAINT profile_url_length CHECK (length(profile_url) BETWEEN 0 AND 300),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days'))
    ) STRICT
    """,
    """
    CREATE TABLE prospects (
        one INTEGER NOT NULL,
        content BLOB NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (one),
        CONSTRAINT there_is_one CHECK (one = 1),
        CONSTRAINT content_length CHECK (length(content) BETWEEN 0 AND 1000000)
    ) STRICT
    """,
)

STEP = Step(version=4, statements=_TABLES)

"""Step 4: what a coach keeps besides the journal: reviews, notes on the charts, next steps, sessions, ends of days.

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
    CREATE TABLE sessions (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        began_utc TEXT NOT NULL,
        seen_utc TEXT,
        ended_utc TEXT,
        seconds INTEGER NOT NULL,
        zone TEXT NOT NULL,
        person TEXT NOT NULL,
        company TEXT NOT NULL,
        note TEXT NOT NULL,
        taps TEXT NOT NULL,
        items TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT sessions_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT began_utc_is_a_moment CHECK (began_utc LIKE '____-__-__T__:__:__.______Z'),
        CONSTRAINT seen_utc_is_a_moment CHECK (seen_utc LIKE '____-__-__T__:__:__.______Z'),
        CONSTRAINT ended_utc_is_a_moment CHECK (ended_utc LIKE '____-__-__T__:__:__.______Z'),
        CONSTRAINT seconds_in_range CHECK (seconds BETWEEN 0 AND 86400),
        CONSTRAINT person_length CHECK (length(person) BETWEEN 0 AND 300),
        CONSTRAINT company_length CHECK (length(company) BETWEEN 0 AND 300),
        CONSTRAINT note_length CHECK (length(note) BETWEEN 0 AND 20000),
        CONSTRAINT taps_is_a_list CHECK (taps LIKE '[%]'),
        CONSTRAINT items_is_a_list CHECK (items LIKE '[%]')
    ) STRICT
    """,
    "CREATE INDEX sessions_open ON sessions (began_utc, seq) WHERE ended_utc IS NULL",
    """
    CREATE TABLE day_ends (
        seq INTEGER NOT NULL,
        day TEXT NOT NULL,
        went TEXT,
        note TEXT NOT NULL,
        first_item TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT day_ends_of_a_day UNIQUE (day),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT went_is_known CHECK (went IN ('well', 'fine', 'hard')),
        CONSTRAINT note_length CHECK (length(note) BETWEEN 0 AND 2000),
        CONSTRAINT first_item_length CHECK (length(first_item) BETWEEN 0 AND 200)
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

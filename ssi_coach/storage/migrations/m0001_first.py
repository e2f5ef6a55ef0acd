"""Step 1: the journal's first schema.

The text of a step never changes once it was released: this is the schema as it was then.
"""

from __future__ import annotations

from ssi_coach.storage.migrations.step import Step

_TABLES = (
    """
    CREATE TABLE carried (
        day TEXT NOT NULL,
        by_kind TEXT NOT NULL,
        weight REAL NOT NULL,
        active_weight REAL NOT NULL,
        PRIMARY KEY (day),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT by_kind_is_json CHECK (by_kind LIKE '{%}')
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE circumstances (
        seq INTEGER NOT NULL,
        since TEXT NOT NULL,
        "plan" TEXT NOT NULL,
        industry TEXT NOT NULL,
        target_kind TEXT NOT NULL,
        target_points REAL NOT NULL,
        target_top_percent REAL NOT NULL,
        days_off TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT circumstances_of_a_day UNIQUE (since),
        CONSTRAINT since_is_a_day CHECK (since IS date(since, '+0 days')),
        CONSTRAINT plan_is_known CHECK (plan IN ('free', 'premium', 'sales-navigator')),
        CONSTRAINT target_kind_is_known CHECK (target_kind IN ('either', 'points', 'top', 'own')),
        CONSTRAINT target_points_in_range CHECK (target_points BETWEEN 1 AND 100),
        CONSTRAINT target_top_percent_in_range CHECK (target_top_percent BETWEEN 1 AND 99),
        CONSTRAINT days_off_is_a_list CHECK (days_off LIKE '[%]')
    ) STRICT
    """,
    """
    CREATE TABLE daily_sums (
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        total INTEGER NOT NULL,
        lines INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        PRIMARY KEY (day, kind),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT nothing_below_zero CHECK (min(total, lines, minutes) >= 0)
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE INDEX daily_sums_by_kind ON daily_sums (kind, day, total)
    """,
    """
    CREATE TABLE day_marks (
        seq INTEGER NOT NULL,
        day TEXT NOT NULL,
        meaning TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT day_marks_of_a_day UNIQUE (day),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT meaning_is_known CHECK (meaning IN ('off', 'unknown', 'nothing'))
    ) STRICT
    """,
    """
    CREATE TABLE entries (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        count INTEGER NOT NULL,
        minutes INTEGER,
        person TEXT NOT NULL,
        profile_url TEXT NOT NULL,
        company TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        at_utc TEXT,
        zone TEXT NOT NULL,
        source TEXT NOT NULL,
        binned_on TEXT,
        PRIMARY KEY (seq),
        CONSTRAINT entries_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT kind_length CHECK (length(kind) BETWEEN 1 AND 100),
        CONSTRAINT count_in_range CHECK (count BETWEEN 1 AND 10000),
        CONSTRAINT minutes_in_range CHECK (minutes BETWEEN 0 AND 1440),
        CONSTRAINT person_length CHECK (length(person) BETWEEN 0 AND 300),
        CONSTRAINT profile_url_length CHECK (length(profile_url) BETWEEN 0 AND 300),
        CONSTRAINT company_length CHECK (length(company) BETWEEN 0 AND 300),
        CONSTRAINT note_length CHECK (length(note) BETWEEN 0 AND 20000),
        CONSTRAINT tags_is_a_list CHECK (tags LIKE '[%]'),
        CONSTRAINT at_utc_is_a_moment CHECK (at_utc LIKE '____-__-__T__:__:__.______Z'),
        CONSTRAINT binned_on_is_a_day CHECK (binned_on IS date(binned_on, '+0 days'))
    ) STRICT
    """,
    """
    CREATE INDEX entries_binned ON entries (day, seq, kind, source, binned_on) WHERE binned_on IS NOT NULL
    """,
    """
    CREATE INDEX entries_live ON entries (day, seq, kind, source, binned_on) WHERE binned_on IS NULL
    """,
    """
    CREATE TABLE forgotten (
        id TEXT NOT NULL,
        forgotten_on TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT forgotten_on_is_a_day CHECK (forgotten_on IS date(forgotten_on, '+0 days'))
    ) WITHOUT ROWID, STRICT
    """,
    """
    CREATE TABLE goals (
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        per_week INTEGER NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT goals_of_a_kind UNIQUE (kind),
        CONSTRAINT per_week_in_range CHECK (per_week BETWEEN 1 AND 10000)
    ) STRICT
    """,
    """
    CREATE TABLE levels (
        seq INTEGER NOT NULL,
        level TEXT NOT NULL,
        day TEXT NOT NULL,
        value INTEGER NOT NULL,
        source TEXT NOT NULL,
        already INTEGER NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT levels_of_a_day UNIQUE (level, day),
        CONSTRAINT level_is_known CHECK (level IN (
            'connections', 'decision_makers', 'colleagues', 'endorsements', 'recommendations', 'followers'
        )),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT value_in_range CHECK (value BETWEEN 0 AND 100000000)
    ) STRICT
    """,
    """
    CREATE TABLE own_items (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        pillar TEXT NOT NULL,
        cadence TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT own_items_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT title_length CHECK (length(title) BETWEEN 1 AND 200),
        CONSTRAINT pillar_is_known CHECK (pillar IN ('brand', 'people', 'insights', 'relationships')),
        CONSTRAINT cadence_is_known CHECK (cadence IN (
            'once', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'always'
        ))
    ) STRICT
    """,
    """
    CREATE TABLE readings (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        total REAL NOT NULL,
        brand REAL,
        people REAL,
        insights REAL,
        relationships REAL,
        industry_rank REAL,
        network_rank REAL,
        industry_average REAL,
        network_average REAL,
        source TEXT NOT NULL,
        saved_at_utc TEXT,
        binned_on TEXT,
        PRIMARY KEY (seq),
        CONSTRAINT readings_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT total_in_range CHECK (total BETWEEN 0 AND 100),
        CONSTRAINT brand_in_range CHECK (brand BETWEEN 0 AND 25),
        CONSTRAINT people_in_range CHECK (people BETWEEN 0 AND 25),
        CONSTRAINT insights_in_range CHECK (insights BETWEEN 0 AND 25),
        CONSTRAINT relationships_in_range CHECK (relationships BETWEEN 0 AND 25),
        CONSTRAINT industry_rank_in_range CHECK (industry_rank BETWEEN 1 AND 100),
        CONSTRAINT network_rank_in_range CHECK (network_rank BETWEEN 1 AND 100),
        CONSTRAINT industry_average_in_range CHECK (industry_average BETWEEN 0 AND 100),
        CONSTRAINT network_average_in_range CHECK (network_average BETWEEN 0 AND 100),
        CONSTRAINT saved_at_utc_is_a_moment CHECK (saved_at_utc LIKE '____-__-__T__:__:__.______Z'),
        CONSTRAINT binned_on_is_a_day CHECK (binned_on IS date(binned_on, '+0 days'))
    ) STRICT
    """,
    """
    CREATE INDEX readings_live ON readings (day, seq) WHERE binned_on IS NULL
    """,
    """
    CREATE TABLE snoozes (
        seq INTEGER NOT NULL,
        item TEXT NOT NULL,
        until TEXT,
        PRIMARY KEY (seq),
        CONSTRAINT snoozes_of_an_item UNIQUE (item),
        CONSTRAINT until_is_a_day CHECK (until IS date(until, '+0 days'))
    ) STRICT
    """,
    """
    CREATE TABLE ticks (
        seq INTEGER NOT NULL,
        item TEXT NOT NULL,
        day TEXT NOT NULL,
        proof TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT ticks_of_a_day UNIQUE (item, day),
        CONSTRAINT item_length CHECK (length(item) BETWEEN 1 AND 200),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days'))
    ) STRICT
    """,
    """
    CREATE INDEX ticks_by_day ON ticks (day, seq)
    """,
    """
    CREATE TABLE entry_texts (
        seq INTEGER NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (seq),
        FOREIGN KEY(seq) REFERENCES entries (seq) ON DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE tick_entries (
        tick INTEGER NOT NULL,
        place INTEGER NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (tick, place),
        CONSTRAINT place_in_range CHECK (place BETWEEN 0 AND 1000),
        FOREIGN KEY(tick) REFERENCES ticks (seq) ON DELETE CASCADE
    ) WITHOUT ROWID, STRICT
    """,
)

# The search index holds every three neighbouring signs of a folded text and no text of its own. It is put
# in order after large batches (texts.py), never in the middle of logging.
_SEARCH = (
    """
    CREATE VIRTUAL TABLE entry_search USING fts5(
        folded, content = 'entry_texts', content_rowid = 'seq', columnsize = 0,
        tokenize = 'trigram case_sensitive 1'
    )
    """,
    "INSERT INTO entry_search (entry_search, rank) VALUES ('automerge', 0)",
)

STEP = Step(version=1, statements=(*_TABLES, *_SEARCH))

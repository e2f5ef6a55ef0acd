"""Step 3: what became of posts, and which doubles are none.

The text of a step never changes once it was released: this is what was added then.
"""

from __future__ import annotations

from ssi_coach.storage.migrations.step import Step

_TABLES = (
    """
    CREATE TABLE outcomes (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        day TEXT NOT NULL,
        post TEXT NOT NULL,
        impressions INTEGER,
        engagements INTEGER,
        followers INTEGER,
        source TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT outcomes_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 1000),
        CONSTRAINT day_is_a_day CHECK (day IS date(day, '+0 days')),
        CONSTRAINT post_length CHECK (length(post) BETWEEN 0 AND 1000),
        CONSTRAINT impressions_in_range CHECK (impressions BETWEEN 0 AND 10000000000),
        CONSTRAINT engagements_in_range CHECK (engagements BETWEEN -10000000000 AND 10000000000),
        CONSTRAINT followers_in_range CHECK (followers BETWEEN -10000000000 AND 10000000000)
    ) STRICT
    """,
    """
    CREATE TABLE kept_apart (
        seq INTEGER NOT NULL,
        entry TEXT NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT kept_apart_entry UNIQUE (entry),
        CONSTRAINT entry_length CHECK (length(entry) BETWEEN 1 AND 200)
    ) STRICT
    """,
)

STEP = Step(version=3, statements=_TABLES)

"""Step 5: results on their way to a contract, and what the user wants to reach of them in a quarter.

The text of a step never changes once it was released: this is what was added then.
"""

from __future__ import annotations

from ssi_coach.storage.migrations.step import Step

_TABLES = (
    """
    CREATE TABLE results (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        stage TEXT NOT NULL,
        since TEXT NOT NULL,
        steps TEXT NOT NULL,
        person TEXT NOT NULL,
        profile_url TEXT NOT NULL,
        company TEXT NOT NULL,
        note TEXT NOT NULL,
        currency TEXT NOT NULL,
        entry TEXT NOT NULL,
        outside TEXT NOT NULL,
        source TEXT NOT NULL,
        lost_on TEXT,
        lost_reason TEXT NOT NULL,
        binned_on TEXT,
        PRIMARY KEY (seq),
        CONSTRAINT results_id UNIQUE (id),
        CONSTRAINT id_length CHECK (length(id) BETWEEN 1 AND 200),
        CONSTRAINT stage_is_known CHECK (stage IN ('conversation', 'call', 'meeting', 'proposal', 'contract')),
        CONSTRAINT since_is_a_day CHECK (since IS date(since, '+0 days')),
        CONSTRAINT steps_length CHECK (length(steps) BETWEEN 1 AND 500),
        CONSTRAINT person_length CHECK (length(person) BETWEEN 0 AND 300),
        CONSTRAINT profile_url_length CHECK (length(profile_url) BETWEEN 0 AND 300),
        CONSTRAINT company_length CHECK (length(company) BETWEEN 0 AND 300),
        CONSTRAINT note_length CHECK (length(note) BETWEEN 0 AND 2000),
        CONSTRAINT currency_length CHECK (length(currency) BETWEEN 0 AND 3),
        CONSTRAINT outside_length CHECK (length(outside) BETWEEN 0 AND 300),
        CONSTRAINT lost_on_is_a_day CHECK (lost_on IS date(lost_on, '+0 days')),
        CONSTRAINT lost_reason_length CHECK (length(lost_reason) BETWEEN 0 AND 2000),
        CONSTRAINT binned_on_is_a_day CHECK (binned_on IS date(binned_on, '+0 days'))
    ) STRICT
    """,
    "CREATE INDEX results_live ON results (since, seq) WHERE binned_on IS NULL",
    "CREATE INDEX results_binned ON results (since, seq) WHERE binned_on IS NOT NULL",
    """
    CREATE TABLE result_goals (
        seq INTEGER NOT NULL,
        stage TEXT NOT NULL,
        since TEXT NOT NULL,
        per_quarter INTEGER NOT NULL,
        PRIMARY KEY (seq),
        CONSTRAINT result_goals_of_a_quarter UNIQUE (stage, since),
        CONSTRAINT stage_is_known CHECK (stage IN ('conversation', 'call', 'meeting', 'proposal', 'contract')),
        CONSTRAINT since_is_a_day CHECK (since IS date(since, '+0 days')),
        CONSTRAINT per_quarter_in_range CHECK (per_quarter BETWEEN 0 AND 10000)
    ) STRICT
    """,
)

STEP = Step(version=5, statements=_TABLES)

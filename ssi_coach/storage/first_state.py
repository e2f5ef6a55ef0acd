"""What the window's first picture needs from the journal, without loading anything heavy.

Plain SELECTs on the sqlite3 connection. SQLModel is not imported from here, nor by anything that this
module imports: importing it takes longer than showing the first window (a test lists the modules).
"""

from __future__ import annotations

from ssi_coach.storage.entry_reads import EntryReads
from ssi_coach.storage.reckoned import Reckoned
from ssi_coach.storage.record_reads import RecordReads


class BareReader(EntryReads, Reckoned, RecordReads):
    """Every read of the journal on a bare sqlite3 connection (`EntryReader` and `RecordReader`)."""

"""Looking back, in words: the weekly review, and the report that is put on paper."""

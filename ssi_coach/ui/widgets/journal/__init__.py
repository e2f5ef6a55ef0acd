"""The parts of the journal's page: map of a year, filter bar, what to do with chosen rows."""

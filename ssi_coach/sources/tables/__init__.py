"""Tables of other programs: LinkedIn's analytics, lists of readings, and somebody's own spreadsheets."""

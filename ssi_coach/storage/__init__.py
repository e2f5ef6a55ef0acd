"""Where it is kept: SQLite through SQLModel, settings and backups on this computer's disk."""

"""Qt models and views for long tables: rows are fetched when they are looked at."""

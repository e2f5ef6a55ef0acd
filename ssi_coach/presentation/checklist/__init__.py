"""The page Checklist in words: its items, how each stands, and the user's own ones."""

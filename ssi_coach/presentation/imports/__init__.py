"""The page Import in words: what files hold, what they would change, and what was not understood."""

"""The page Journal in words: its table, its filter, its bin, its dialogs, and the people in it."""

"""The page Results in words: the board, the figures, the goals, the dialogs, and the amounts."""

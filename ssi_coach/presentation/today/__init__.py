"""The page Today in words: the gauge and its card, the actions, the week, a session and the end of the day."""

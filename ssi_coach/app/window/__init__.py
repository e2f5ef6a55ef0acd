"""The window's wiring: which intent a signal means, and which screens an intent's changes concern."""

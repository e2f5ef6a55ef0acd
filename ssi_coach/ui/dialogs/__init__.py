"""Dialogs: small; each takes a value, gives a value back through a signal, and never saves."""

"""The wiring: opens, builds, connects, runs."""

"""How it went over time, what moved it, and how it would go on."""

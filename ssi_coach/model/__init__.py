"""How it is reckoned: catalogue, journal score, rank and target; pure functions of what they are given."""

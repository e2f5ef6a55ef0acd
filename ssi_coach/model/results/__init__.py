"""Results in numbers: funnel, effort, value, the score of a quarter, and whether they go with the index."""

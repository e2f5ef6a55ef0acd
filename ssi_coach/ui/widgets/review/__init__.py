"""The parts of the weekly review: the week in numbers, and the three questions."""

"""The plan: what to do next in the minutes there are, and why (model.md, next actions).

What an action brings is reckoned from the estimate's hypotheses (`gains`, the only part with NumPy); all
else works on plain numbers, so that a plan is there with the first picture and again after every entry.
"""

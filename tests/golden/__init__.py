"""Golden pictures: every chart in every theme as it has to look, made anew with `python -m tests.golden make`."""

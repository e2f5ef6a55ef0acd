"""Lists of deals as customer lists export them, made up by the tests, and what the program makes of them."""

"""What is shown: for every screen a frozen State and the function that builds it."""

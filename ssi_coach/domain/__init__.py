"""What things are: plain values of the standard library, checked when they are made."""

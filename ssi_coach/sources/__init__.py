"""Data from elsewhere: untrusted, bounded, and refused with a reason when it is not understood."""

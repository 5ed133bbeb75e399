"""Repairs, each a pure function from a normalized text to edits of it, sorted and not overlapping."""

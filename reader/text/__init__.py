"""Coordinates: spans, position maps, lines, UTF-16 units. Standard library only."""

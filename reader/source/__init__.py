"""From bytes to source text, and from source text to repaired text."""

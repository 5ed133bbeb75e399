"""Use cases, with undo; no Qt."""

"""The page with all notes of a library."""

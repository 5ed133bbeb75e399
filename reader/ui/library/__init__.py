"""The page of the library: its documents as a table beside its collections."""

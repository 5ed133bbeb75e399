"""The library file. The only user of SQLite."""

"""Records in, bytes out."""

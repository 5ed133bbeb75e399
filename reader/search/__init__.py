"""What a query means, in either script."""

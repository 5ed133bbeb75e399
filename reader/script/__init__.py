"""Script detection and aligned Simplified/Traditional conversion."""

"""Annotations: their model and their anchoring in a text."""

"""Yandu 研读, an offline desktop reader for Chinese-language reports."""

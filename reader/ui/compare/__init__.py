"""The page that shows one metric across the documents of the library."""

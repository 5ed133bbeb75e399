"""What an indicator counts: the words near its number, cut to a noun at word boundaries."""

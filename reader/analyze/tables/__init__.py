"""The numbers of tables: cells with what their heads say they count, and in which unit."""

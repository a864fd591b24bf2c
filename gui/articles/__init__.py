"""The article list: month sections, rows painted by a delegate, one column."""

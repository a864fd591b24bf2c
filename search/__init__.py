"""The reading and finding wing: articles in, answers out. Plain Python, no Qt."""

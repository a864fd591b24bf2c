"""The catalogue: one SQLite file a library, a row an article, with its mentions and dates."""

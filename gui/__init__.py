"""The showing wing: one Qt window over the search wing's answers."""

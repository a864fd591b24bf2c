"""Queries as nobody writes them: all pieces of the language in any order."""

from hypothesis import strategies as st

from search.query.language import FIELDS

PIECES = [
    "oil", "gas", "Aghbend-Kelaleh", "U.S.", "azer*", "*stan", "colo?r", "?", "*", "~", "~5", "=",
    "★", "OR", "AND", "NOT", "or", "-", "--", "(", ")", '"', "“", "”", "«", " ", "  ", "\n", ":",
    "..", "…", "/", "/a(b|c)+/", "\\", "2025", "2025-07", "7d", "@end", "july", "last month",
    "starred", "Ali*", "person:(", 'from:"', "same:x(person:", "same:para(", "same:x(",
    "saved:loop", "saved:crossings", "foo:",
    *(f"{name}:" for name in FIELDS),
]  # fmt: skip
soup = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
spaced_soup = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
sources = st.text() | soup | spaced_soup

"""Which words may be spellings of one another: what `Kelaleh~` finds.

The one rule for index, hits and scan alike; that by which names are suggested for merging.
"""

from search.entities.closeness import Closeness, closeness


def is_variant(folded: str, other: str) -> bool:
    """Tell whether two folded words may be spellings of one word: Kelaleh and Kalale."""
    return closeness(folded, other) > Closeness.APART

"""What Whoosh keeps of an article: its number, and the words of headline and body in their places.

Bodies are not stored, and Whoosh's own analyzers are not used: words come from search.text, as the
query's do.
"""

from array import array
from collections.abc import Generator

from whoosh.analysis.analyzers import Analyzer
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.formats import Positions

from search.index import segment
from search.text import words

NUMBER = "number"
HEADLINE = segment.HEADLINE
BODY = segment.BODY


class Places(Positions):
    """Posting values that hold the places of a word in its text, as 32-bit numbers.

    Quicker to write than Whoosh's own pickles. The byte order is the machine's: an index is a
    cache and never leaves it.
    """

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Give the places, counted in words from 0."""
        return array("I", valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        """Count the places."""
        return len(valuestring) // array("I").itemsize


class WordField(FieldType):
    """A text indexed by its folded words and their places."""

    indexed = True

    def __init__(self) -> None:
        super().__init__(Places(), Analyzer(), scorable=True)  # never asked: see `index`

    def index(
        self, value: str, **_options: object
    ) -> Generator[tuple[bytes, int, float, bytes], None, None]:
        """Yield each different word as Whoosh stores it: bytes, frequency, weight, places."""
        places: dict[str, list[int]] = {}
        for place, word in enumerate(words(value)):
            places.setdefault(word.folded, []).append(place)
        for folded, here in places.items():
            yield folded.encode(), len(here), float(len(here)), array("I", here).tobytes()


def article_schema() -> Schema:
    """Make the schema; change `INDEX_VERSION` with it."""
    return Schema(
        **{
            NUMBER: COLUMN(NumericColumn("I")),
            HEADLINE: WordField(),
            BODY: WordField(),
        }
    )

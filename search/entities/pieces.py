"""Split a run of capitalised words into pieces that name one thing each.

"Iranian President Masoud Pezeshkian" is a people, a title and a name; "Islamic Republic of Iran
Masoud Pezeshkian" a country and a person.
"""

from typing import NamedTuple

from search.entities import lexicon
from search.entities.evidence import is_title
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.runs import Run
from search.entities.tokens import Sentence
from search.entities.trimming import base_length
from search.text import fold

_LONGEST_COUNTRY = 7
_LONGEST_TITLE = 5
_LONGEST_BASE = 4
# Titles that also begin the names of things: "General Motors", "Prince Edward Island".
_DOUBTFUL_TITLES = frozenset(
    """
    general private royal king queen prince princess lord lady attorney judge father brother sister
    dean chief justice marshal commander champion director founder dealer trader pope national
    secretary speaker
    """.split()
)


# Behind these a title's word belongs to the name: "Court of Justice", "Office of the President".
_INSIDE = frozenset(("of", "for", "the"))
_PARTISANS = frozenset("democrat democrats republican republicans".split())


class Piece(NamedTuple):
    """Tokens of a sentence that name one thing; `titled` tells that a title stands before them."""

    first: int
    last: int
    titled: bool = False
    kind: Kind | None = None


class Splitter:
    """Split the runs of an article; countries and peoples come from the gazetteers."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._gazetteers = gazetteers

    def split(self, sentence: Sentence, run: Run) -> list[Piece]:
        """Split one run; titles and peoples are in no piece."""
        pieces: list[Piece] = []
        place = self._behind_office(sentence, run)
        titled = place > run.first or is_title(sentence.lower(run.first - 1))
        while place < run.last:
            if length := self._title(sentence, place, run.last):
                place, titled = place + length, True
            elif length := self._country(sentence, place, run.last):
                pieces.append(Piece(place, place + length, kind=Kind.PLACE))
                is_office = titled or _follows_office(sentence, place)
                place, titled = place + length, is_office and length > 1
            elif length := self._people(sentence, place, run.last):
                place += length
            elif length := self._based(sentence, place, run.last):
                if self._is_place_of(sentence, place, place + length):
                    pieces.append(Piece(place, place + length, kind=Kind.PLACE))
                place += length
            else:
                end = self._end(sentence, place, run.last)
                is_person = titled and not self._is_office_of(sentence, end, run.last)
                pieces.append(Piece(place, end, is_person))
                place, titled = end, False
        return [piece for whole in pieces if (piece := _without_event(sentence, whole))]

    def country_length(self, sentence: Sentence, first: int, last: int) -> int:
        """Count the tokens of the longest name of a country that begins at `first`."""
        for end in range(min(last, first + _LONGEST_COUNTRY), first, -1):
            name = fold(sentence.text(first, end))
            if name in self._gazetteers.countries:
                return end - first if _is_written_so(sentence, first, end) else 0
        return 0

    def is_pair(self, text: str) -> bool:
        """Tell whether a hyphened word names two countries or cities: "Azerbaijan-Iran"."""
        known = self._gazetteers
        parts = [fold(part) for part in text.split("-")]
        return (
            len(parts) == 2
            and all(part in known.countries or part in known.places for part in parts)
            and fold(text) not in known.places | known.countries.keys()
        )

    def _behind_office(self, sentence: Sentence, run: Run) -> int:
        """Skip the office in "Secretary of State George Shultz", "Minister of Economy Jabbarov".

        Behind "of the" only where a person is sure to follow: "Chancellor of the Exchequer Nigel
        Lawson", but "President of the Federal Reserve Bank".
        """
        has_article = sentence.lower(run.first - 1) == "the"
        joint = run.first - (2 if has_article else 1)
        if sentence.lower(joint) not in ("of", "for") or not _is_office(sentence, joint - 1):
            return run.first
        place = run.first
        while place < run.last and self._is_plain(sentence.lower(place)):
            place += 1
        return run.first if has_article and not self._is_person(sentence, run, place) else place

    def _is_person(self, sentence: Sentence, run: Run, first: int) -> bool:
        """Tell whether a run ends in a first name and more, from `first`, and is no body's name."""
        return (
            first + 1 < run.last
            and fold(sentence.tokens[first].text) in self._gazetteers.first_names
            and _head_ahead(sentence, run.first, run.last) is None
        )

    def _is_plain(self, word: str) -> bool:
        known = self._gazetteers.words
        return word in known or word in lexicon.TITLE_PARTS or word in ("and", "exchequer")

    def _title(self, sentence: Sentence, first: int, last: int) -> int:
        """Count the tokens of a title that begins at `first`: "Deputy Prime Minister"."""
        length = 0
        for place in range(first, min(last, first + _LONGEST_TITLE)):
            word = sentence.lower(place)
            if is_title(word) or _is_chief_executive(sentence, first, place):
                if word in _DOUBTFUL_TITLES and _head_ahead(sentence, place, last) is not None:
                    break
                length = place + 1 - first
            elif word not in lexicon.TITLE_PARTS:
                break
        return length

    def _country(self, sentence: Sentence, first: int, last: int) -> int:
        """Count the tokens of a country that stands alone, or before a title or a person."""
        length = self.country_length(sentence, first, last)
        if not length and self.is_pair(sentence.tokens[first].text):
            length = 1
        if not length or first + length == last:
            return length
        if _head_ahead(sentence, first + length, last) is not None:
            return 0
        word = fold(sentence.tokens[first].text)
        is_first_name = length == 1 and word in self._gazetteers.first_names
        return 0 if is_first_name else length

    def _based(self, sentence: Sentence, first: int, last: int) -> int:
        """Count the tokens of "New York-based" that begin at `first`, 0 where none do.

        A body may stand before: the "Citibank" of "Citibank London-based" is none of them.
        """
        for end in range(first + 1, min(last, first + _LONGEST_BASE) + 1):
            if base_length(sentence.tokens[end - 1].text):
                later = range(first + 1, end)
                is_place = self._is_place_of(sentence, first, end)
                is_behind = any(self._is_place_of(sentence, place, end) for place in later)
                return end - first if is_place or not is_behind else 0
        return 0

    def _is_place_of(self, sentence: Sentence, first: int, last: int) -> bool:
        """Tell whether the words before "-based" are a known place, "New York"."""
        name = fold(sentence.text(first, last).rpartition("-")[0])
        return name in self._gazetteers.places or name in self._gazetteers.countries

    def _people(self, sentence: Sentence, first: int, last: int) -> int:
        """Count the tokens of a people's name that stand before a name, not in it."""
        for end in (first + 2, first + 1):
            name = fold(sentence.text(first, end)) if end <= last else ""
            if name in self._gazetteers.demonyms:
                head = _head_ahead(sentence, end, last)
                is_of_state = head is not None and sentence.lower(head) in lexicon.STATE_HEADS
                return end - first if head is None or (is_of_state and head > end) else 0
            if name in lexicon.PEOPLES and (end == last or self._title(sentence, end, last)):
                return end - first
        return 0

    def _is_office_of(self, sentence: Sentence, end: int, last: int) -> bool:
        """Tell whether a body ends here and its office follows: Deputy "Central Bank" Governor."""
        return bool(self._title(sentence, end, last)) and (
            _head_ahead(sentence, end - 1, end) is not None
        )

    def _end(self, sentence: Sentence, first: int, last: int) -> int:
        """Find where a piece ends: before a title, or behind the head before another name."""
        for place in range(first + 1, last):
            is_inside = sentence.lower(place - 1) in _INSIDE
            is_title_ahead = not is_inside and self._title(sentence, place, last)
            if is_title_ahead or sentence.lower(place) in _PARTISANS:
                return place
            if (length := self._based(sentence, place, last)) and self._is_place_of(
                sentence, place, place + length
            ):
                return place
            is_ended = sentence.lower(place - 1).rstrip(".") in lexicon.COMPANY_ENDINGS
            if is_ended and sentence.lower(place).rstrip(".") not in lexicon.COMPANY_ENDINGS:
                return place
        return last


def _is_written_so(sentence: Sentence, first: int, last: int) -> bool:
    """Tell a country from a word: "US" needs capitals, "Turkey" one."""
    if last - first > 1:
        return True
    text = sentence.tokens[first].text
    return len(text.replace(".", "")) > 3 or text.replace(".", "").isupper()


def _head_ahead(sentence: Sentence, first: int, last: int) -> int | None:
    """Find the head of an organisation or a place in tokens[first:last], the last one."""
    for place in range(last - 1, first - 1, -1):
        word = sentence.lower(place).rstrip(".")
        if word in lexicon.ORG_HEADS or word in lexicon.PLACE_HEADS:
            return place
    return None


def _is_office(sentence: Sentence, place: int) -> bool:
    """Tell whether a title ends here, or the "of State" of "Secretary of State for Energy"."""
    if sentence.lower(place) == "state" and sentence.lower(place - 1) == "of":
        place -= 2
    return is_title(sentence.lower(place))


def _is_chief_executive(sentence: Sentence, first: int, place: int) -> bool:
    """Tell whether a title ends here that goes without its "officer"."""
    is_chief = place > first and sentence.lower(place - 1) == "chief"
    return is_chief and sentence.lower(place) == "executive"


def _follows_office(sentence: Sentence, first: int) -> bool:
    """Tell whether "President of (the)" stands before a token."""
    back = 2 if sentence.lower(first - 1) == "the" else 1
    return sentence.lower(first - back) == "of" and is_title(sentence.lower(first - back - 1))


def _without_event(sentence: Sentence, piece: Piece) -> Piece | None:
    """Take the head of an event off a piece's end: the "ECO" of "ECO Summit"."""
    last = piece.last
    while last > piece.first and sentence.lower(last - 1) in lexicon.EVENT_HEADS:
        last -= 1
    words = {sentence.lower(place) for place in range(piece.first, last)}
    return None if words <= lexicon.PEOPLES else piece._replace(last=last)

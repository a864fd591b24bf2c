"""Weigh what the words in and around a piece say about its kind."""

from typing import NamedTuple

from search.entities import lexicon
from search.entities.evidence import is_title
from search.entities.gazetteers import Gazetteers
from search.entities.pieces import Piece
from search.entities.tokens import Sentence
from search.text import fold

_SHORT = 2


class Score(NamedTuple):
    """How much speaks for each kind; more than about 1.5 is enough."""

    person: float = 0.0
    place: float = 0.0
    org: float = 0.0

    def plus(self, other: "Score") -> "Score":
        """Add up two scores."""
        return Score(self.person + other.person, self.place + other.place, self.org + other.org)


# What one sign is worth. Tuned on CoNLL's development set by hand; the order matters more than the
# numbers: heads and titles decide, lists speak up, neighbours whisper.
_COMPANY_ENDING = Score(org=10)
_ORG_HEAD = Score(org=6)
_WEAK_ORG_HEAD = Score(org=4)
_ORG_HEAD_OF = Score(org=6)
_PLACE_HEAD = Score(place=6)
_PLACE_OPENER = Score(place=4)
_BUILT = Score(place=8)
_TITLED = Score(person=6, org=-2, place=-3)
_INITIAL = Score(person=4)
_FIRST_NAME = Score(person=2)
_FIRST_NAME_ALONE = Score(person=0.8)
_LAST_NAME = Score(person=1.5)
_LAST_NAME_ALONE = Score(person=0.6)
_PARTICLE = Score(person=2)
_PLACE = Score(place=3)
_LONG_PLACE = Score(place=4)
_ORGANISATION = Score(org=4, person=-1)
# "Torpedo Kutaisi": a word before a city's name.
_CLUB = Score(person=-1, org=1.6)
_CLUB_OPENER = Score(org=6)
_ACRONYM = Score(org=3)
_CAMEL = Score(org=2)
_AMPERSAND = Score(org=3)
_BEFORE_REGION = Score(place=3)
_BEFORE_PLACE = Score(place=1)
_IN_APPOSITION = Score(person=1)
_UNKNOWN_PAIR = Score(person=1.6, org=0.5)
_PLAIN_PAIR = Score(org=1.6, person=-0.5)
_UNKNOWN_WORD = Score(person=0.4, place=0.3, org=0.5)

_WORDS_BEFORE = {
    **dict.fromkeys(("in", "near", "inside", "outside", "throughout", "across"), Score(place=2)),
    **dict.fromkeys(("at", "from", "to", "around"), Score(place=0.8)),
    **dict.fromkeys(("with", "by", "and", "between"), Score(person=0.3)),
    **dict.fromkeys(lexicon.KINSHIP, Score(person=2)),
    **dict.fromkeys(lexicon.PLACE_LEADERS, Score(place=3)),
    "the": Score(person=-3, org=1),
    "told": Score(person=0.5, org=1.2),
    **dict.fromkeys(("said", "says", "added", "asked"), Score(person=1.5)),
}
_BEFORE_OF = {
    **dict.fromkeys(lexicon.ORG_LEADERS, Score(org=1.5)),
    **dict.fromkeys(lexicon.PLACE_LEADERS, Score(place=3)),
    **dict.fromkeys(lexicon.OF_PLACES, Score(place=2)),
}
_WORDS_BEHIND = {
    **dict.fromkeys(lexicon.SPEECH, Score(person=1.2, org=0.6)),
    **dict.fromkeys(lexicon.ORG_FOLLOWERS, Score(org=2)),
    **dict.fromkeys(lexicon.PLACE_FOLLOWERS, Score(place=2)),
    "who": Score(person=3),
    "'s": Score(),
}
_BEHIND_COMMA = {
    "who": Score(person=3),
    "which": Score(org=1, place=0.5, person=-1),
    "aged": Score(person=3),
}


class Scorer:
    """Score the pieces of an article."""

    def __init__(self, gazetteers: Gazetteers) -> None:
        self._gazetteers = gazetteers

    def score(self, sentence: Sentence, piece: Piece) -> Score:
        """Add up all signs in and around a piece."""
        total = _TITLED if piece.titled else Score()
        for part in (
            self._of_form(sentence, piece),
            self._of_lists(sentence, piece),
            self._of_before(sentence, piece),
            self._of_behind(sentence, piece),
        ):
            total = total.plus(part)
        return total

    def _of_form(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh the words that make names: company endings, heads, initials, particles."""
        words = [sentence.lower(place).rstrip(".") for place in range(piece.first, piece.last)]
        texts = [token.text for token in sentence.tokens[piece.first : piece.last]]
        words[-1] = words[-1].replace(".", "")
        total = _score_of_head(words)
        if len(words) > 1:
            if any(len(text) == 2 and text[1] == "." for text in texts[:-1]):
                total = total.plus(_INITIAL)
            if any(word in lexicon.PARTICLES for word in words[1:-1]) and len(words[-1]) > 2:
                total = total.plus(_PARTICLE)
            if "&" in words:
                total = total.plus(_AMPERSAND)
        elif not sentence.is_shouted:
            total = total.plus(_score_of_letters(texts[0]))
        return total

    def _of_lists(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh what the gazetteers know."""
        known = self._gazetteers
        names = [fold(token.text) for token in sentence.tokens[piece.first : piece.last]]
        total = Score()
        is_alone = len(names) == 1
        if names[0] in known.first_names:
            total = total.plus(_FIRST_NAME_ALONE if is_alone else _FIRST_NAME)
        if names[-1] in known.last_names:
            total = total.plus(_LAST_NAME_ALONE if is_alone else _LAST_NAME)
        text = sentence.text(piece.first, piece.last)
        if text in known.organisations:
            total = total.plus(_ORGANISATION)
        if fold(text) in known.places:
            total = total.plus(_PLACE if is_alone else _LONG_PLACE)
        if not is_alone and names[-1] in known.places and names[0] not in known.first_names:
            total = total.plus(_CLUB)
        if total == Score():
            plain = [name in known.words for name in names]
            if is_alone:
                return Score() if plain[0] else _UNKNOWN_WORD
            return _PLAIN_PAIR if any(plain) else _UNKNOWN_PAIR
        return total

    def _of_before(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh the word before."""
        before = sentence.lower(piece.first - 1)
        is_short = piece.last - piece.first <= _SHORT
        if before == "of" or (before == "the" and sentence.lower(piece.first - 2) == "of"):
            further = sentence.lower(piece.first - (2 if before == "of" else 3))
            extra = Score() if before == "of" else _WORDS_BEFORE["the"]
            return _BEFORE_OF.get(further, Score()).plus(extra)
        if before == "," and _follows_titled_words(sentence, piece.first):
            return _IN_APPOSITION
        total = _WORDS_BEFORE.get(before, Score())
        if before == "with" and sentence.lower(piece.first - 2) == "interview":
            total = Score(person=0.5, org=1.5)
        return total if is_short or total.place == 0 else Score()

    def _of_behind(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh the words behind."""
        behind, further = sentence.lower(piece.last), sentence.lower(piece.last + 1)
        if behind in ("'s", "’s"):
            return (
                _WORDS_BEHIND.get(further, Score())
                if further in lexicon.ORG_FOLLOWERS
                else (Score())
            )
        if behind == ",":
            return self._of_apposition(sentence, piece)
        if behind in lexicon.BUILT_ADJECTIVES or behind in lexicon.BUILT_HEADS:
            return self._of_building(sentence, piece)
        return _WORDS_BEHIND.get(behind, Score())

    def _of_apposition(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh what follows a comma: an age, an office, a country, a state."""
        first = piece.last + 1
        word = sentence.lower(first)
        if word in _BEHIND_COMMA:
            return _BEHIND_COMMA[word]
        if word.isdigit() and len(word) == 2 and sentence.lower(first + 1) == ",":
            return Score(person=3)
        if (region := self._score_of_region(sentence, first)) is not None:
            return region
        return _score_of_apposition(sentence, first)

    def _score_of_region(self, sentence: Sentence, place: int) -> Score | None:
        """Weigh a state or a country behind the comma, as in "Dover, Delaware"; None for others."""
        if place >= len(sentence.tokens) or not sentence.tokens[place].is_capital:
            return None
        name = fold(sentence.tokens[place].text)
        is_country = name in self._gazetteers.countries
        if name.rstrip(".") in lexicon.STATES or (
            is_country and sentence.lower(place + 1) not in ("'s", "’s")
        ):
            return _BEFORE_REGION
        return _BEFORE_PLACE if name in self._gazetteers.places else None

    def _of_building(self, sentence: Sentence, piece: Piece) -> Score:
        """Weigh "X highway bridge": a built thing behind a name makes a place of both."""
        return _BUILT if built_end(sentence, piece.last) > piece.last else Score()


def _follows_titled_words(sentence: Sentence, first: int) -> bool:
    """Tell whether an office stands before the comma: "chairman of the board, X"."""
    for place in range(first - 2, max(first - 14, -1), -1):
        if is_title(sentence.lower(place)):
            return True
        if sentence.lower(place) in _CLAUSE_ENDS:
            return False
    return False


_CLAUSE_ENDS = frozenset((",", ";", ".", ":", "-", "–", "—", "said", "was", "is"))


def built_end(sentence: Sentence, first: int) -> int:
    """Give the end of "highway bridge" that begins at `first`, or `first` where none does."""
    place = first
    while place - first < 3 and sentence.lower(place) in lexicon.BUILT_ADJECTIVES:
        if sentence.lower(place) in lexicon.BUILT_HEADS and (
            sentence.lower(place + 1) not in lexicon.BUILT_HEADS
        ):
            break
        place += 1
    return place + 1 if sentence.lower(place) in lexicon.BUILT_HEADS else first


def _score_of_apposition(sentence: Sentence, first: int) -> Score:
    """Weigh "…, president of" and "…, a town in"."""
    for place in range(first, min(first + 6, len(sentence.tokens))):
        if is_title(sentence.lower(place)):
            return Score(person=3)
        if sentence.lower(place) in _CLAUSE_ENDS:
            break
    near = [sentence.lower(place) for place in range(first + 1, first + 5)]
    is_told = sentence.lower(first) in lexicon.ARTICLES
    if is_told and not lexicon.PLACE_LEADERS.isdisjoint(near):
        return Score(place=2)
    return Score()


def _score_of_head(words: list[str]) -> Score:
    """Weigh the head of a name, its last word, or its first before "of"."""
    head = words[-1]
    if head in lexicon.STRONG_ORG_WORDS or len(words) == 1:
        return _ORG_HEAD if head in lexicon.STRONG_ORG_WORDS else Score()
    if head in lexicon.COMPANY_ENDINGS:
        return _COMPANY_ENDING
    if words[-2:] == ["capital", "markets"]:
        return _ORG_HEAD
    if head in lexicon.PLACE_HEADS - lexicon.ORG_HEADS:
        return _PLACE_HEAD
    if head in lexicon.ORG_HEADS:
        return _WEAK_ORG_HEAD if head in lexicon.WEAK_ORG_HEADS else _ORG_HEAD
    return _score_of_opening(words)


def _score_of_opening(words: list[str]) -> Score:
    """Weigh a head that is not the last word: "Bank of …", "Mount …"."""
    joint = next((place for place, word in enumerate(words) if word in _JOINTS), 0)
    if not lexicon.ORG_HEADS.isdisjoint(words[:joint]):
        return _ORG_HEAD_OF
    if not lexicon.COMPANY_ENDINGS.isdisjoint(words):
        return _ORG_HEAD
    if words[0] in lexicon.CLUB_OPENERS:
        return _CLUB_OPENER
    return _PLACE_OPENER if words[0] in lexicon.PLACE_OPENERS else Score()


_JOINTS = frozenset(("of", "for", "on"))


def _score_of_letters(text: str) -> Score:
    """Weigh the letters of a single word: an acronym, a capital inside."""
    letters = text.replace(".", "").replace("-", "").replace("&", "")
    if 2 <= len(letters) <= 6 and letters.isupper():
        return Score() if text in lexicon.NO_ORGS else _ACRONYM
    has_inner = any(letter.isupper() for letter in text[2:]) and not text.isupper()
    is_person = text.startswith(("Mc", "Mac", "O'", "O’", "De", "al-", "Al-", "el-", "El-"))
    return _CAMEL if has_inner and not is_person and "-" not in text else Score()

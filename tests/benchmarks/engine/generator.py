"""Articles to time engines with where no others are at hand: the same ones on every machine."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, islice, product
from pathlib import Path
from random import Random

_SEED = 1987
_VOCABULARY = 50_000
_WORDS = (80, 200)  # in an article, 140 of them in the middle
_SENTENCE = (8, 24)  # words
_PARAGRAPH = 3  # sentences
_FIRST_DAY = date(1987, 1, 1)
_DAYS = 300
_FLATTENING = 2.7  # Mandelbrot's, so that the commonest word is not every tenth

# The commonest words first; what the table of keystrokes asks for stands among them.
_COMMONEST = """
the|of|to|in|said|a|and|for|it|on|company|dollar|by|from|is|that|will|at|with|its|as|was|be|net|bank|
share|year|oil|first|trade|price|stock|market|interest|rate|profit|government|in the|of the|quarter|
common|foreign|japan|said the company|oil prices|central bank|per cent|per cent of the|rates|gold|
exchange|crude|output|interest rates|production|prices|opec|deficit|trade deficit|dividend|mine|
bank of england|england|petroleum|first quarter|common stock|international|conference|coffee|
control|foreign exchange|sales|second|since|south|spending|state|sugar|summer|supply|bahia|cocoa
"""
_STARTS = "b br c ch d dr f g gr h j k l m n p pl pr qu r s sh sl st t tr v w z".split()
_MIDDLES = "a ai e ea i ie o oo u".split()
_ENDS = ["", *"ck l m n nd r rt s st x".split()]
_PLACES = "ANKARA BAKU BONN CAIRO GENEVA LAGOS LIMA LONDON MADRID OSLO PARIS TOKYO VIENNA".split()


def write_articles(folder: Path, count: int) -> None:
    """Write articles with headers and datelines into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(generated(count)):
        (folder / f"{number:06}.txt").write_bytes(raw)


def generated(count: int) -> Iterator[bytes]:
    """Yield articles as their files hold them, in the order of their days."""
    random = Random(_SEED)
    entries = vocabulary()
    weights = [*accumulate(1 / (rank + _FLATTENING) for rank in range(len(entries)))]
    for number in range(count):
        day = _FIRST_DAY + timedelta(days=number * _DAYS // count)
        words = random.choices(entries, cum_weights=weights, k=random.randint(*_WORDS))
        yield _article(random, day, words)


def vocabulary() -> list[str]:
    """Return words, and a few rows of words that often stand together, the commonest first."""
    known = "".join(_COMMONEST.split("\n")).split("|")
    syllables = ["".join(parts) for parts in product(_STARTS, _MIDDLES, _ENDS)]
    Random(_SEED).shuffle(syllables)
    made = ("".join(pair) for pair in product(syllables[:40], syllables))
    shuffled = [*islice(made, _VOCABULARY - len(known))]
    Random(_SEED).shuffle(shuffled)
    return [*known, *shuffled]


def _article(random: Random, day: date, words: Sequence[str]) -> bytes:
    place = random.choice(_PLACES)
    dateline = f" date {day.isoformat()} {place}, {day:%b} {day.day} - "
    return f"{dateline}{_sentences(random, words)}\n".encode()


def _sentences(random: Random, words: Sequence[str]) -> str:
    """Set words as sentences, and those as paragraphs."""
    rest = iter(words)
    pieces: list[str] = []
    while sentence := " ".join(islice(rest, random.randint(*_SENTENCE))):
        gap = "" if not pieces else "\n\n" if len(pieces) % _PARAGRAPH == 0 else " "
        pieces.append(f"{gap}{sentence[0].upper()}{sentence[1:]}.")
    return "".join(pieces)

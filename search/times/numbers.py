"""Read numbers, ordinals and years, in words or in digits."""

from search.times import lexicon

_CENTURIES = {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
_JOINTS = frozenset(("-", "and", "–", "‑"))
_FRACTIONS = {"half": 0.5, "1/2": 0.5, "1/3": 1 / 3, "2/3": 2 / 3, "1/4": 0.25, "3/4": 0.75}
# Of two digits, those from here on are of the 20th century.
_PIVOT = 30


def number_of(words: list[str]) -> float | None:
    """Add up a number in words or digits; None where the words say no exact one."""
    total = 0.0
    part = 0.0
    seen = False
    if "couple" in words:
        return 2
    for word in words:
        if word in ("a", "an") and "half" in words:
            continue
        if word in lexicon.FUZZY_NUMBERS:
            return None
        value = _value_of(word)
        if value is None:
            if word in lexicon.MULTIPLIERS:
                part = (part or 1) * lexicon.MULTIPLIERS[word]
                total, part = (total + part, 0.0) if part >= 1_000 else (total, part)
                seen = True
            continue
        part += value
        seen = True
    return total + part if seen else None


def _value_of(word: str) -> float | None:
    """Read one number word, or digits with or without commas."""
    if word in ("a", "an", "another"):
        return 1
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word in lexicon.NUMBERS:
        return lexicon.NUMBERS[word]
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() and digits.isascii() else None


def ordinal_of(word: str) -> int | None:
    """Read `4th`, `fourth`, `four` or plain `4`."""
    if word in lexicon.ORDINALS:
        return lexicon.ORDINALS[word]
    if word in lexicon.NUMBERS:
        return lexicon.NUMBERS[word]
    digits = word.rstrip("sthndr")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None


def year_of(words: list[str]) -> int | None:
    """Read a year: `1987`, `'87`, `nineteen eighty-seven`, `two thousand and four`."""
    if len(words) == 1:
        digits = words[0].lstrip("'’")
        if not (digits.isascii() and digits.isdigit()):
            return None
        return int(digits) if len(digits) == 4 else _of_two_digits(int(digits))
    parts = [word for word in words if word not in _JOINTS]
    if len(parts) < 2:
        return None
    if parts[:2] == ["two", "thousand"]:
        rest = _below_hundred(parts[2:])
        return None if rest is None else 2000 + rest
    return _spoken_year(_CENTURIES.get(parts[0]), parts[1:])


def _spoken_year(hundreds: int | None, words: list[str]) -> int | None:
    """Read what stands behind "nineteen": "hundred", "eighty-seven", never "five"."""
    rest = 0 if words == ["hundred"] else _below_hundred(words)
    if hundreds is None or rest is None or (rest < 10 and words != ["hundred"]):
        return None
    return hundreds * 100 + rest


def _of_two_digits(number: int) -> int:
    """Choose the century of `'87`."""
    return number + (1900 if number >= _PIVOT else 2000)


def _below_hundred(words: list[str]) -> int | None:
    """Read `eighty-seven`, `fifteen` or nothing at all as what stands behind the century."""
    values = [lexicon.NUMBERS.get(word) for word in words]
    known = [value for value in values if value is not None]
    if len(known) != len(values) or len(known) > 2:
        return None
    if len(known) == 2 and not (known[0] >= 20 and 1 <= known[1] <= 9):
        return None
    return sum(known)

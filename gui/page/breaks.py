"""Decide which newlines of a paragraph stand, and which characters Qt would misread.

Why: a file may be wrapped at 72 columns, or hold a table, verse or a list. Wrapped prose flows anew
in our measure; everything else keeps its lines. One character stands for one, so that every offset
into the body is one into what is shown.
"""

import re
from itertools import pairwise
from unicodedata import bidirectional

LINE = "\u2028"  # Qt breaks the line here, within a block

_GAP = re.compile(r"\S(?: {3,}|\t+)\S")
_BULLET = re.compile(r"\s*(?:[-–—•*·]|\(?\w{1,3}[.)])\s+\S")
_NARROWEST_PROSE = 40  # characters a line
_WIDEST_PROSE = 160
_SHORTEST_END = 10  # characters of a paragraph's last line on paper
_RIGHT_TO_LEFT = ("R", "AL")

# What Qt takes for the end of a block, a frame or an object, and controls that have no shape.
_MISREAD = {
    **dict.fromkeys([*range(0x20), 0x7F], " "),
    **dict.fromkeys((0xFDD0, 0xFDD1, 0xFFFC, 0xFFFE, 0xFFFF), "\ufffd"),
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), LINE),
    ord("\t"): "\t",
}
_RETURN = "\u200b"  # a carriage return before a newline takes no room


def shown(paragraph: str) -> str:
    """Return a paragraph as Qt shows it, character for character, newlines as spaces or `LINE`."""
    newline = LINE if keeps_lines(paragraph) else " "
    if "\r" in paragraph:
        paragraph = paragraph.replace("\r\n", _RETURN + "\n").replace("\r", "\n")
    return paragraph.translate({**_MISREAD, ord("\n"): newline})


def tied(paragraph: str) -> str:
    """Return a shown paragraph whose last words keep together, character for character.

    So its last line is no lone syllable. A PDF tells such a space as any other.
    """
    start = paragraph.rfind(" ", 0, len(paragraph) - _SHORTEST_END) + 1
    end = paragraph[start:]
    if start == 0 or LINE in paragraph:
        return paragraph
    if any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in end):
        return paragraph  # there such a space would turn the order of numbers
    return paragraph[:start] + end.replace(" ", "\u00a0")


def keeps_lines(paragraph: str) -> bool:
    """Tell a table, list or verse from wrapped prose.

    In wrapped prose the first word of a line would not have fitted on the line before it. Lines
    are kept where that fails at half of the breaks or more, where columns or bullets show, and
    where the lines are too short or too long for prose.
    """
    lines = paragraph.splitlines()
    if len(lines) < 2:
        return False
    width = max(map(len, lines))
    if is_table(paragraph) or not _NARROWEST_PROSE <= width <= _WIDEST_PROSE:
        return True
    if sum(1 for line in lines if _BULLET.match(line)) > 1:
        return True
    pairs = list(pairwise(lines))
    loose = sum(1 for line, following in pairs if _would_fit(line, following, width))
    return 2 * loose >= len(pairs)


def is_table(paragraph: str) -> bool:
    """Tell whether two lines or more have gaps of columns: such a paragraph needs a fixed pitch."""
    return sum(1 for line in paragraph.splitlines() if _GAP.search(line)) > 1


def _would_fit(line: str, following: str, width: int) -> bool:
    """Tell whether the following line's first word had room behind this line."""
    word = following.split(maxsplit=1)[:1] or [""]
    return len(line.rstrip()) + 1 + len(word[0]) <= width

"""How many edits part a word from each of many words, counted for all of them at once.

An edit is a letter put in, left out or replaced, or two neighbours swapped (F. J. Damerau, A
technique for computer detection and correction of spelling errors, 1964), no letter edited twice.
"""

import numpy as np
from numpy.typing import NDArray

from search.index.ranges import Indices

Letters = NDArray[np.uint32]
"""Words as characters: those at one place of all words are a row, 0 behind a word's last."""


def edits(word: str, letters: Letters, lengths: Indices) -> NDArray[np.uint8]:
    """Count the edits between a word and each of the words in columns of letters."""
    width, count = letters.shape
    rows = [np.full(count, place, np.uint8) for place in range(width + 1)]
    before: list[NDArray[np.uint8]] = []
    for step, letter in enumerate(map(ord, word), 1):
        are_same = letters == letter
        row = [np.full(count, step, np.uint8)]
        for place in range(1, width + 1):
            replaced = rows[place - 1] + ~are_same[place - 1]
            fewest = np.minimum(np.minimum(rows[place], row[place - 1]) + 1, replaced)
            if before and place > 1:
                are_swapped = are_same[place - 2] & (letters[place - 1] == ord(word[step - 2]))
                swapped = np.where(are_swapped, before[place - 2] + 1, fewest)
                fewest = np.minimum(fewest, swapped)
            row.append(fewest.astype(np.uint8))
        before, rows = rows, row
    found: NDArray[np.uint8] = np.stack(rows)[lengths, np.arange(count)]
    return found

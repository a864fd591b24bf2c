"""The trace of a word: its l, m, n and r in their order, doubled ones once.

Rewriting romanised words (search.entities.names) never makes, takes or moves one of these, but for
doubled ones: so two words that it rewrites to one form, or to one skeleton, have one trace. What is
no letter stays in the trace too: a word with a digit is like no other.
"""

import re
from string import ascii_lowercase

_STEADY = b"lmnr"
_OTHER_SIGN, _OTHER_LETTER = ord("0"), ord("-")
_SIGNS = b"0123456789."


def _reduced(byte: int) -> int:
    if byte in _STEADY + b"\n":
        return byte
    return _OTHER_SIGN if byte in _SIGNS else _OTHER_LETTER


_REDUCED = bytes(map(_reduced, range(256)))
_LEFT_OUT = bytes(set(range(256)) - {*ascii_lowercase.encode(), *_SIGNS, ord("\n")})
_DOUBLED = re.compile(rb"([lmnr])\1+")


def traces(words: bytes) -> list[bytes]:
    """Return the trace of each word; a line feed stands behind each."""
    reduced = words.translate(_REDUCED, _LEFT_OUT)
    return _DOUBLED.sub(rb"\1", reduced).replace(b"-", b"").split(b"\n")[:-1]

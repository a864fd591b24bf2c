"""From the bytes of a file to its text, or to the news that it is none."""

import codecs
import re
from typing import NamedTuple

# A byte order mark and the encoding it announces; UTF-32's little mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_SAMPLE = 4096
_FEWEST = 8
"""Characters below which nothing can be told from where zero bytes stand."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes(code for code in range(128) if _CONTROLS.match(chr(code)))
_MOST_CONTROLS = 0.01
_NEWLINES = re.compile(r"\r\n?")


class Decoded(NamedTuple):
    r"""A text with plain `\n` line ends, and the encoding that its file had."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded | None:
    r"""Decode UTF-8, UTF-16 and UTF-32, else the cp1252 of old Windows files; None for binary data.

    Without a mark UTF-16 is known by its zero bytes. A UTF-8 text with a damaged character stays
    UTF-8 and gets a replacement character there. Line ends become `\n`, as any reader in text mode
    gives them, because an article's offsets count the characters of the text that is shown.
    """
    decoded = _decode_marked(raw) or _decode_unmarked(raw)
    if decoded is None or _looks_binary(decoded.text):
        return None
    if "\r" in decoded.text:
        return decoded._replace(text=_NEWLINES.sub("\n", decoded.text))
    return decoded


def _decode_marked(raw: bytes) -> Decoded | None:
    """Decode data that begin with a byte order mark, which is left out."""
    for mark, encoding, codec in _MARKS:
        if raw.startswith(mark):
            return Decoded(raw[len(mark) :].decode(codec, "replace"), encoding)
    return None


def _decode_unmarked(raw: bytes) -> Decoded | None:
    """Decode data without a byte order mark."""
    if raw.find(b"\0", 0, _SAMPLE) >= 0:
        codec = _utf16_without_mark(raw[:_SAMPLE])
        return Decoded(raw.decode(codec, "replace"), codec) if codec else None
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        mended = raw.decode("utf-8", "replace")
    damaged = mended.count("\ufffd")
    if damaged < sum(character > "\x7f" for character in mended) - damaged:
        return Decoded(mended, "utf-8")
    return Decoded(raw.decode("cp1252", "replace"), "cp1252")


def _utf16_without_mark(sample: bytes) -> str:
    """Tell which UTF-16 a sample is by where its zero bytes stand; empty for neither."""
    half = len(sample) // 2
    if half < _FEWEST:
        return ""
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return ""


def _looks_binary(text: str) -> bool:
    """Tell whether a text has characters that no article has: a NUL, or many control codes."""
    if "\0" in text:
        return True
    sample = text[:_SAMPLE]
    # In UTF-8 these bytes stand for nothing else, and bytes are sifted faster than characters.
    plain = sample.encode("utf-8", "surrogatepass")
    controls = len(plain) - len(plain.translate(None, _CONTROL_BYTES))
    return controls > _MOST_CONTROLS * len(sample)

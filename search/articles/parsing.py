"""Parse the bytes of an article file into an Article."""

import re
from datetime import date
from typing import NamedTuple

from search.articles.article import Article
from search.articles.datelines import find_dateline
from search.articles.encodings import decode
from search.articles.headline import make_headline
from search.articles.problem import Problem
from search.sentences import each_sentence
from search.spans import Span

_HEADER = re.compile(r"[\ufeff\s]*date:?\s+(\d{4})-(\d{1,2})-(\d{1,2})(?=\s|\Z)", re.IGNORECASE)
_LONGEST_LEAD = 1500
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_TEXT = re.compile(r"\S")
_SHORT = 140
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Wm|Chas|Geo|Fried|Alex|Ing|Thos)\.\Z")
_OPENING = re.compile(r"(?:The|An?|He|She|It|They|We|This|These|Those|His|Her|Its|According)\b")


class _Header(NamedTuple):
    """What the header says, and where the text behind it begins."""

    day: date | None
    problem: Problem | None
    detail: str
    end: int


def parse(path: str, raw: bytes, *, limit: int | None = None) -> Article:
    r"""Parse an article file; never raises, what is wrong with it becomes the article's problem.

    `path` is kept as it is. The body has `\n` line ends whatever the file has, so that offsets
    count the characters of the text as it is shown. With `limit` it has so many characters at most.
    """
    decoded = decode(raw)
    if decoded is None:
        return without_text(path, Problem.BINARY)
    text, encoding = decoded
    header = _read_header(text)
    body = text[header.end :].strip()[:limit]
    if not body:
        return without_text(path, Problem.EMPTY, encoding=encoding, day=header.day)
    opening = find_dateline(body, header.day)
    lead = _find_lead(body, opening.text_start if opening else 0)
    return Article(
        path=path,
        day=header.day,
        body=body,
        dateline=opening.dateline if opening else None,
        headline=make_headline(body[lead.start : lead.end]) or name_of(path),
        lead=lead,
        encoding=encoding,
        problem=header.problem,
        detail=header.detail,
    )


def without_text(
    path: str, problem: Problem, detail: str = "", *, encoding: str = "", day: date | None = None
) -> Article:
    """Make the Article of a file that gives no text; its headline is the file's name."""
    return Article(
        path=path,
        day=day,
        body="",
        dateline=None,
        headline=name_of(path),
        lead=Span(0, 0),
        encoding=encoding,
        problem=problem,
        detail=detail,
    )


def name_of(path: str) -> str:
    """Return the file's name in a form that can be shown, whatever bytes it has."""
    return path.rpartition("/")[2].encode("utf-8", "replace").decode("utf-8")


def _read_header(text: str) -> _Header:
    """Read the ` date YYYY-MM-DD ` header; a text without one is undated, not broken."""
    match = _HEADER.match(text)
    if match is None:
        return _Header(None, Problem.UNDATED, "", 0)
    year, month, day = match.groups()
    try:
        return _Header(date(int(year), int(month), int(day)), None, "", match.end())
    except ValueError:
        written = f"{year}-{month}-{day}"
        return _Header(None, Problem.IMPOSSIBLE_DATE, written, match.end())


def _find_lead(body: str, start: int) -> Span:
    """Find the first sentence from `start` on, within its paragraph."""
    text = _TEXT.search(body, start)
    following = text.start() if text else len(body)
    # A blank line around `start` may begin before it: a dateline takes the white space behind it.
    before = len(body[:start].rstrip())
    begin = following if body.count("\n", before, following) > 1 else start
    end = begin + _LONGEST_LEAD
    if blank := _BLANK_LINE.search(body, following, end):
        end = blank.start()
    window = body[begin:end]
    return _first_sentence(window).moved(begin)


def _first_sentence(text: str) -> Span:
    """Find the first sentence; behind an abbreviation it may go on in the next.

    Newsrooms of old wrote `The U.S. Is willing to drop tariffs`.
    """
    found = each_sentence(text)
    first = next(found, Span(0, len(text)))
    while len(first) < _SHORT and _ABBREVIATED.search(text, first.start, first.end):
        following = next(found, None)
        if following is None or _OPENING.match(text, following.start):
            break
        first = Span(first.start, following.end)
    return first

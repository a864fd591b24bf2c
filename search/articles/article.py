"""What an article is: the values that parsing a file gives."""

from dataclasses import dataclass
from datetime import date

from search.articles.problem import Problem
from search.spans import Span
from search.text import paragraphs


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words before the text that tell where and when it was written.

    `span` is in the body; `place` is written as in the article; `day` has the year of the header.
    """

    span: Span
    place: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article file, parsed.

    `path` is relative to the folder, with forward slashes. `body` is exactly the text behind the
    ` date YYYY-MM-DD ` header, without outer white space; every span of an article is an offset
    into it. `lead` is the first sentence behind the dateline, `headline` that sentence trimmed.
    All but body and paragraphs depend on the opening alone, so that a folder is quickly read.
    `problem` is None for a sound article, and `detail` its particulars (an error's own words).
    """

    path: str
    day: date | None
    body: str
    dateline: Dateline | None
    headline: str
    lead: Span
    encoding: str = "utf-8"
    problem: Problem | None = None
    detail: str = ""

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Find the paragraphs of the body; it costs a look through all of it."""
        return paragraphs(self.body)

"""An article file becomes an Article, whatever is wrong with it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import paths
from search.articles.parsing import parse
from search.articles.problem import Problem

_TEXT = " date 2025-07-04 BAKU, July 4 - Talks were held. They ended.\n\nThe ministers left.\n"
_BODY = "BAKU, July 4 - Talks were held. They ended.\n\nThe ministers left."


def test_the_parts_of_an_article_are_spans_of_its_body() -> None:
    """Body, lead, dateline and paragraphs are exactly the file's text."""
    article = parse("a.txt", _TEXT.encode())
    assert article.body == _BODY
    assert article.day == date(2025, 7, 4)
    assert article.problem is None
    assert article.encoding == "utf-8"
    assert article.body[article.lead.start : article.lead.end] == "Talks were held."
    parts = [article.body[part.start : part.end] for part in article.paragraphs]
    assert parts == ["BAKU, July 4 - Talks were held. They ended.", "The ministers left."]
    assert article.dateline is not None
    assert article.dateline.place == "BAKU"


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        (
            "000_0f829699e8c9e3b5.txt",
            "Ilham Aliyev met with Masoud Pezeshkian in Khankendi on July 4",
        ),
        (
            "003_ce2ed4b107f1b5db.txt",
            (
                "Iran continues its efforts to accelerate the implementation of joint projects"
                " with Azerbaijan"
            ),
        ),
    ],
)
def test_the_seeds_get_the_headlines_an_editor_would_give_them(name: str, headline: str) -> None:
    """Appositives and the attribution are gone, the clause is whole."""
    article = parse(name, (paths.seeds() / name).read_bytes())
    assert article.headline == headline


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (_TEXT.encode("utf-8"), "utf-8"),
        (_TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (_TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), "utf-16-be"),
        (_TEXT.encode("utf-16-le"), "utf-16-le"),
        (_TEXT.encode("utf-16-be"), "utf-16-be"),
        (_TEXT.encode("utf-32"), "utf-32-le"),
    ],
)
def test_unicode_is_read_in_each_of_its_forms(raw: bytes, encoding: str) -> None:
    """With or without a byte order mark the text is the same."""
    article = parse("a.txt", raw)
    assert (article.body, article.encoding) == (_BODY, encoding)


def test_old_windows_files_are_read_as_cp1252() -> None:
    """Bytes that are no UTF-8 are typographic quotes and dashes of old."""
    article = parse("a.txt", " date 2025-07-04 “Café” – open".encode("cp1252"))
    assert (article.body, article.encoding) == ("“Café” – open", "cp1252")


def test_one_damaged_character_does_not_make_a_text_cp1252() -> None:
    """A file cut within a character stays UTF-8."""
    article = parse("a.txt", " date 2025-07-04 “Café” in Şuşa".encode()[:-1] + b"\xc5")
    assert article.encoding == "utf-8"
    assert article.body == "“Café” in Şuş\ufffd"


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\x00" * 100,
        b"\x00",
        b"a\x00b",
        bytes(range(1, 32)) * 9,
    ],
)
def test_binary_files_are_told_as_such(raw: bytes) -> None:
    """No article has NULs or many control codes; the headline is the file's name."""
    article = parse("sub/picture.txt", raw)
    assert (article.problem, article.body) == (Problem.BINARY, "")
    assert article.headline == "picture.txt"


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b" date 2025-07-04 \n"])
def test_files_without_a_text_are_empty(raw: bytes) -> None:
    """White space, a byte order mark or a header alone is no text."""
    assert parse("a.txt", raw).problem is Problem.EMPTY


def test_a_text_without_a_header_is_undated_and_readable() -> None:
    """It can be read and searched, and stands on the shelf."""
    article = parse("a.txt", b"\n BAKU, July 4 - Talks were held.\n")
    assert (article.problem, article.day) == (Problem.UNDATED, None)
    assert article.body == "BAKU, July 4 - Talks were held."
    assert Problem.UNDATED.has_text


@pytest.mark.parametrize("written", ["2025-02-30", "2025-13-01", "0000-01-01", "2023-02-29"])
def test_a_date_that_no_calendar_has_is_told(written: str) -> None:
    """The text stays readable, the detail tells what was written."""
    article = parse("a.txt", f" date {written} A text.".encode())
    assert (article.problem, article.detail) == (Problem.IMPOSSIBLE_DATE, written)
    assert (article.day, article.body) == (None, "A text.")


@pytest.mark.parametrize(
    "header",
    [
        " date 2025-07-04 ",
        "date 2025-07-04 ",
        "\ufeff date 2025-07-04\n",
        "\n\tDate: 2025-7-4\r\n\r\n",
        " date\u00a02025-07-04\u00a0",
    ],
)
def test_the_header_is_read_leniently(header: str) -> None:
    """White space, a colon, a capital and missing zeros do not matter."""
    article = parse("a.txt", f"{header}A text.".encode())
    assert (article.day, article.body) == (date(2025, 7, 4), "A text.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_offsets_count_a_line_end_as_one_character(end: str) -> None:
    """What is shown has plain line ends, so that offsets fit it, whatever the file has."""
    article = parse("a.txt", f" date 2025-07-04 One.{end}{end}Two.".encode())
    assert article.body == "One.\n\nTwo."
    assert len(article.paragraphs) == 2


def test_a_limit_cuts_the_body() -> None:
    """A body as long as the limit was cut."""
    article = parse("a.txt", _TEXT.encode(), limit=20)
    assert article.body == _BODY[:20]


@pytest.mark.parametrize("run", [" " * 300_000, " \t" * 100_000 + "July 4", ", said" * 50_000])
def test_long_runs_of_anything_do_not_hold_it_up(run: str) -> None:
    """A damaged file may be one long gap; trying it from each of its spaces would take minutes."""
    assert parse("a.txt", f" date 2025-07-04 BAKU{run} end.".encode()).problem is None


@given(st.binary(max_size=300))
def test_any_bytes_become_an_article(raw: bytes) -> None:
    """Nothing raises; all spans are within the body."""
    article = parse("a.txt", raw)
    end = len(article.body)
    spans = [article.lead, *article.paragraphs]
    spans += [article.dateline.span] if article.dateline else []
    assert all(0 <= span.start <= span.end <= end for span in spans)
    assert article.headline
    assert bool(article.body) == (article.problem is None or article.problem.has_text)
    assert "\r" not in article.body


@given(st.text(max_size=300))
def test_a_text_survives_its_way_through_a_file(text: str) -> None:
    """The body is the text without outer white space, its line ends made plain."""
    article = parse("a.txt", b" date 2025-07-04 " + text.encode("utf-8", "replace"))
    plain = text.encode("utf-8", "replace").decode().replace("\r\n", "\n").replace("\r", "\n")
    if article.body:
        assert article.body == plain.strip()


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("The U.S. Is willing to talk. It said so.", "The U.S. Is willing to talk."),
        ("Wm. Wrigley Jr Co grew. It is large.", "Wm. Wrigley Jr Co grew."),
        ("Sales grew in the U.S. The company sells gum.", "Sales grew in the U.S."),
        ("Talks were held in Iran. Officials left.", "Talks were held in Iran."),
    ],
)
def test_a_lead_does_not_end_within_an_abbreviation(text: str, lead: str) -> None:
    """Old newsrooms wrote a capital behind `U.S.`, which is no beginning of a sentence."""
    article = parse("a.txt", f" date 1987-03-30 NEW YORK, March 30 - {text}".encode())
    assert article.body[article.lead.start : article.lead.end] == lead

"""The text of `aliases.txt` says what a person wrote, and keeps what it does not understand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.archive import settling
from search.archive.aliases import (
    HEADER,
    Apart,
    NoName,
    Ruling,
    Same,
    line_of,
    parse,
    tidy,
    write,
)
from search.archive.settling import add_ruling, settle, without_contradiction
from search.entities.mention import Kind

_PERSON, _ORG, _PLACE = Kind.PERSON, Kind.ORG, Kind.PLACE


@pytest.mark.parametrize(
    ("line", "ruling"),
    [
        (
            "Ilham Aliyev = I. Aliyev | President Aliyev @person",
            Same("Ilham Aliyev", ("I. Aliyev", "President Aliyev"), _PERSON),
        ),
        ("  Ilham Aliyev=I. Aliyev|  Aliyev  ", Same("Ilham Aliyev", ("I. Aliyev", "Aliyev"))),
        ("Ilham Aliyev @person", Same("Ilham Aliyev", (), _PERSON)),
        ("Trend = Trend News @person>org", Same("Trend", ("Trend News",), _ORG, _PERSON)),
        ("Trend @ Person > Org", Same("Trend", (), _ORG, _PERSON)),
        ("A != B | C @place", Apart("A", ("B", "C"), _PLACE)),
        ("! Showers | Latin American @person", NoName(("Showers", "Latin American"), _PERSON)),
        ("!Showers", NoName(("Showers",))),
        ("Yahoo! = Yahoo Inc", Same("Yahoo!", ("Yahoo Inc",))),
        (r"C\# \= x \| y = d \@ e", Same("C# = x | y", ("d @ e",))),
        ("A = B  # as Reuters has it", Same("A", ("B",))),
        ("C#4 = C sharp four", Same("C#4", ("C sharp four",))),
        ("\ufeffA = B\r", Same("A", ("B",))),
        ("# a comment = nothing", None),
        ("", None),
    ],
)
def test_a_line_is_read(line: str, ruling: Ruling | None) -> None:
    """Each notation of the header, and what people make of it."""
    (read,) = parse(f"{line}\n")
    assert (read.ruling, read.error) == (ruling, "")
    assert write([read]) == f"{line}\n"


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("Ilham Aliyev", "there is no = and no kind"),
        ("Ilham Aliyev @persom", "there is no kind “persom”"),
        ("= I. Aliyev", "there is no name before the sign"),
        ("A = B = C", "there is more than one ="),
        ("A | B = C", "there is a | before the sign"),
        ("A = | B", "there is an empty name"),
        ("A @person B", "the kind does not stand at the end"),
        ("me@there = you", "there is an @ within a name"),
        ("! @org", "there is an empty name"),
        ("A = B\udce9", "it is not UTF-8"),
    ],
)
def test_a_bad_line_is_told_and_kept(line: str, error: str) -> None:
    """All others are used, and none is lost when the file is written again."""
    text = f"A = B\n{line}\nC = D\n"
    first, bad, last = parse(text)
    assert (bad.ruling, bad.error) == (None, error)
    assert first.ruling
    assert last.ruling
    assert write([first, bad, last]) == text


def test_a_line_of_spaces_is_read_at_once() -> None:
    """The file may come with the articles: what is in it must not take hours."""
    (line,) = parse(f"A = B{' ' * 1_000_000}C\n")
    assert line.ruling == Same("A", ("B C",))


def test_the_header_is_comments_only() -> None:
    """A new file begins with it."""
    assert not any(line.ruling or line.error for line in parse(HEADER))


_NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).map(tidy).filter(bool)
_ROWS = st.lists(_NAMES, min_size=1, max_size=4, unique=True).map(tuple)
_KINDS = st.sampled_from([*Kind, None])


@st.composite
def _rulings(draw: st.DrawFn) -> Ruling:
    """Make any ruling that says something."""
    names, kind = draw(_ROWS), draw(_KINDS)
    match draw(st.sampled_from(("same", "apart", "no name"))):
        case "same" if kind or len(names) > 1:
            taken_for = draw(st.sampled_from([None, *(k for k in Kind if k is not kind)]))
            return Same(names[0], names[1:], kind, taken_for if kind else None)
        case "apart" if len(names) > 1:
            return Apart(names[0], names[1:], kind)
    return NoName(names, kind)


@given(_rulings())
def test_what_is_written_is_read_back(ruling: Ruling) -> None:
    """Whatever signs a name holds."""
    (line,) = parse(write([line_of(ruling)]))
    assert (line.ruling, line.error) == (ruling, "")


@given(st.text(st.characters(), max_size=80))
def test_any_text_is_kept_as_it_is(text: str) -> None:
    """Reading never raises, and writing changes nothing but a missing last line end."""
    assert write(parse(text)) in (text, f"{text}\n")


@given(st.lists(_rulings(), max_size=6))
def test_adding_rulings_keeps_the_file_sound(rulings: list[Ruling]) -> None:
    """Comments stay, no line turns bad, and the last ruling holds to the letter."""
    lines = parse("# mine\n")
    for ruling in rulings:
        lines = add_ruling(lines, ruling)
        assert not any(line.error for line in parse(write(lines)))
    assert lines[0].text == "# mine"
    settled = [line.ruling for line in lines if line.ruling]
    assert len(settle(settled)) <= len(settled)


@given(st.lists(_rulings(), max_size=6))
def test_no_ruling_that_is_left_contradicts_a_later_one(rulings: list[Ruling]) -> None:
    """Whatever they are about, and however many changed those before them."""
    settled = settle(rulings)
    for place, later in enumerate(settled):
        assert all(without_contradiction(former, later) is former for former in settled[:place])


def test_only_rulings_about_the_same_names_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of thousands of lines is settled at every change in the folder."""
    compared: list[tuple[Ruling, Ruling]] = []

    def compare(former: Ruling, later: Ruling) -> Ruling | None:
        compared.append((former, later))
        return without_contradiction(former, later)

    monkeypatch.setattr(settling, "without_contradiction", compare)
    others = [Same(f"Name{n}", (f"Alias{n}",)) for n in range(50)]
    last = Apart("Alias7", ("Name7",))
    assert settle([*others, last]) == (*others[:7], *others[8:], last)
    assert compared == [(others[7], last)]


@pytest.mark.parametrize(
    ("before", "ruling", "after"),
    [
        ("", Same("A", ("B",), _ORG), "A = B @org\n"),
        ("A = B @org\n", Same("A", ("C",), _ORG), "A = C | B @org\n"),
        ("A = B @org # why\n", Same("N", ("A",), _ORG), "N = A | B @org # why\n"),
        ("A = B @org\n", Same("A", ("C",), _PLACE), "A = B @org\nA = C @place\n"),
        ("A != B @org\nX = Y\n", Same("A", ("B",), _ORG), "X = Y\nA = B @org\n"),
        ("A != B | C @org\n", Same("A", ("B",), _ORG), "A != C @org\nA = B @org\n"),
        ("A = B | C @org\n", Apart("A", ("B",), _ORG), "A = C @org\nA != B @org\n"),
        ("A = B @org\n", Apart("A", ("B",), _ORG), "A != B @org\n"),
        ("A = B @org\n", Apart("A", ("B",), _PLACE), "A = B @org\nA != B @place\n"),
        ("A = B | C @org\n", NoName(("B",), _ORG), "A = C @org\n! B @org\n"),
        ("! A | B @org\n", Same("A", ("C",), _ORG), "! B @org\nA = C @org\n"),
        ("# x\n\nbad line\n", NoName(("B",)), "# x\n\nbad line\n! B\n"),
        ("A != B @org\n", Apart("A", ("C",), _ORG), "A != C | B @org\n"),
        ("A = B @person>org\n", Same("A", (), _ORG, _PERSON), "A = B @person>org\n"),
    ],
)
def test_a_ruling_finds_its_line(before: str, ruling: Ruling, after: str) -> None:
    """It joins the line about these names, and takes out what it contradicts."""
    assert write(add_ruling(parse(before), ruling)) == after

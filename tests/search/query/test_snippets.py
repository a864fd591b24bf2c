"""What must hold of snippets: one line that shows the hits."""

import re

from hypothesis import given
from hypothesis import strategies as st

from search.query.snippets import best_snippet, sentence_snippet
from search.spans import Span

_TEXT = (
    "The talks opened in Baku on Monday.\n\nOfficials spoke of trade at length and little else. "
    "A bridge over the Araz River is to open next year; the bridge will carry a highway. "
    "Nobody spoke of the price of the works, nor of the time that they would take to finish."
)


def _hits(pattern: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(pattern, _TEXT)]


def test_a_snippet_shows_the_place_with_most_different_hits() -> None:
    """Bridge and Araz side by side beat the first hit of the text."""
    snippet = best_snippet(_TEXT, _hits("Baku|bridge|Araz|highway"), 90)
    shown = [snippet.text[hit.start : hit.end] for hit in snippet.hits]
    assert shown == ["bridge", "Araz", "bridge", "highway"]


def test_forms_of_a_word_are_one_word() -> None:
    """A place with two words beats one with two forms of the same."""
    text = f"Bridges, a bridge. {'No more of it here. ' * 9}The bridge over the Araz."
    hits = [Span(*match.span()) for match in re.finditer("(?i)bridges?|Araz", text)]
    assert best_snippet(text, hits, 60).text.endswith("The bridge over the Araz.")


def test_a_snippet_is_cut_between_words_and_says_so() -> None:
    """An ellipsis stands where text was left out, and no word is cut."""
    snippet = best_snippet(_TEXT, _hits("highway"), 60)
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    inner = snippet.text.strip("…")
    assert set(inner.split()) <= set(_TEXT.split())
    assert inner == inner.strip()


def test_a_snippet_without_hits_is_the_beginning() -> None:
    """An article that matched by its date alone shows how it begins."""
    snippet = best_snippet(_TEXT, (), 40)
    assert snippet.text == "The talks opened in Baku on Monday.…"
    assert snippet.hits == ()


def test_a_short_text_is_its_own_snippet() -> None:
    """Nothing is cut, and line breaks become spaces one for one."""
    snippet = best_snippet("oil\r\n\ngas\there", [Span(6, 9)])
    assert snippet.text == "oil   gas here"
    assert snippet.hits == (Span(6, 9),)


def test_a_hit_longer_than_the_line_is_shown_in_part() -> None:
    """The line keeps its width whatever was matched."""
    snippet = best_snippet("a" * 500, [Span(100, 400)], 80)
    assert len(snippet.text) <= 80
    assert snippet.hits


@st.composite
def _texts_with_hits(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab \n\u00a0é🜚", max_size=300))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=20)))
    return text, [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]


@given(_texts_with_hits(), st.integers(10, 200))
def test_a_snippet_is_one_line_of_the_text(made: tuple[str, list[Span]], width: int) -> None:
    """Never wider than asked, its characters those of the text, its first cluster's hit inside."""
    text, hits = made
    snippet = best_snippet(text, hits, width)
    assert len(snippet.text) <= width
    plain = "".join(" " if c.isspace() else c for c in text)
    assert snippet.text.strip("…") in plain
    assert not set(snippet.text) & set("\n\u00a0")
    assert bool(snippet.hits) == bool(hits)
    for hit in snippet.hits:
        assert 0 <= hit.start < hit.end <= len(snippet.text)
        assert snippet.text[hit.start : hit.end] in plain


_TALKS = "Rain. President Ilham\nAliyev spoke in Baku. He left. " + "Then " * 60 + "Baku slept."


def test_a_sentence_is_shown_from_its_beginning() -> None:
    """A diary reads so: whole sentences, on one line."""
    snippet = sentence_snippet(_TALKS, [Span(16, 28), Span(38, 42)])
    assert snippet.text == "President Ilham Aliyev spoke in Baku."
    assert [snippet.text[h.start : h.end] for h in snippet.hits] == ["Ilham Aliyev", "Baku"]


def test_of_a_long_sentence_the_part_with_the_hit_is_shown() -> None:
    """And not its beginning, where the hit is not seen."""
    start = _TALKS.rindex("Baku")
    snippet = sentence_snippet(_TALKS, [Span(start, start + 4)], 80)
    assert snippet.text.startswith("…Then")
    assert snippet.text.endswith("Then Baku slept.")
    early = sentence_snippet("Baku " + "slept " * 60, [Span(0, 4)], 40)
    assert early.text == "Baku slept slept slept slept slept…"


@given(st.text(alphabet='aB .\n"', min_size=1), st.data(), st.integers(1, 60))
def test_the_hit_is_always_in_its_sentence(text: str, data: st.DataObject, width: int) -> None:
    """Wherever it stands, and however little room there is."""
    start = data.draw(st.integers(0, len(text) - 1))
    hit = Span(start, data.draw(st.integers(start + 1, len(text))))
    snippet = sentence_snippet(text, [hit], width)
    shown = snippet.hits[0]
    said = "".join(" " if c.isspace() else c for c in text[hit.start : hit.end])
    assert snippet.text[shown.start : shown.end] == said

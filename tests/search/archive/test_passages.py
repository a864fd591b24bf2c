"""What must hold of hit lines: they never say what the headline above them says."""

import pytest

from search.archive.passages import best_passage
from search.articles.article import Article
from search.articles.parsing import parse
from search.entities.mention import Kind
from search.query.clauses import Clause, Everything, Named, Word
from search.spans import Span

_LEAD = (
    "The ministers of the states around the sea met in Baku to speak of oil, of gas and of the"
    " fish that live in it, and they hope that Rashid Meredov will host their next meeting in"
    " Ashgabat before the end of the year."
)
_CUT = f"BAKU, July 4 - {_LEAD} Nobody smiled.\n\nMeredov said so in Baku."
_WHOLE = (
    "BAKU, July 4 - Oil rose in Baku by three cents a barrel, dealers said. Gas fell."
    "\n\nThe market in Baku was calm."
)
_PERSON = Named(Kind.PERSON, ("somebody",))


def _article(text: str) -> Article:
    return parse("a.txt", f" date 2025-07-04 {text}".encode())


def _shown(text: str, clause: Clause, *hits: str, times: int = 9) -> str:
    article = _article(text)
    spans = []
    for hit in hits:
        start = -1
        for _ in range(times):
            start = article.body.find(hit, start + 1)
            if start < 0:
                break
            spans.append(Span(start, start + len(hit)))
    snippet = best_passage(article, clause, sorted(spans), 160)
    for span in snippet.hits:
        assert snippet.text[span.start : span.end] in hits
    return snippet.text


def test_without_hits_it_is_the_text_that_follows() -> None:
    """A search for a day or for what is starred matches no word of the text."""
    assert _shown(_WHOLE, Everything()) == "Gas fell.  The market in Baku was calm."
    headline = _article(_CUT).headline
    assert headline.endswith("…")
    following = _shown(_CUT, Everything())
    assert following.startswith("…")
    told = headline.strip("…") + following.strip("…")
    assert (
        told.replace(" ", "").replace(",", "")[:120]
        == (_LEAD.replace(" ", "").replace(",", "")[:120])
    )


@pytest.mark.parametrize(
    ("text", "hit", "shown"),
    [
        (_WHOLE, "Baku", "The market in Baku was calm."),
        (_WHOLE, "dealers", "…dealers said."),
        (_WHOLE, "Oil", "Gas fell.  The market in Baku was calm."),
        (_WHOLE, "BAKU", "Gas fell.  The market in Baku was calm."),
    ],
)
def test_of_somebody_it_is_the_next_sentence_that_names_them(
    text: str, hit: str, shown: str
) -> None:
    """Else the text that follows: never the headline again, nor the dateline alone."""
    assert _shown(text, _PERSON, hit) == shown


def test_a_name_behind_the_cut_is_shown_in_the_rest_of_the_lead() -> None:
    """With an ellipsis, for the sentence began above."""
    assert _shown(_CUT, _PERSON, "Meredov", times=1).startswith("…")


def test_words_are_shown_elsewhere_where_they_all_are() -> None:
    """And in the headline's own words where they stand together nowhere else."""
    assert _shown(_WHOLE, Word("baku"), "Baku") == "Gas fell.  The market in Baku was calm."
    assert "Oil rose in Baku" in _shown(_WHOLE, Word("oil"), "Oil", "Baku")


def test_of_a_single_sentence_nothing_is_left_but_its_hits() -> None:
    """It shows them once more, and else nothing."""
    assert _shown("BAKU, July 4 - Oil rose.", _PERSON, "Oil") == "Oil rose."
    assert _shown("BAKU, July 4 - Oil rose.", _PERSON, "BAKU") == "Oil rose."
    assert _shown("Oil.", Everything()) == ""

"""An article is cited as the style guides ask, so far as it is known."""

from datetime import date

import pytest

from search.export.citation import STYLES
from search.export.record import Record

_KNOWN = Record(
    "a.txt", date(2026, 2, 16), "Baku, Azerbaijan", "Iran continues\nits efforts", "", ""
)
_ASKING = Record("a.txt", date(2025, 9, 4), "", "Who pays?", "", "")
_BARE = Record("x/notes.txt", None, "", "", "", "")


@pytest.mark.parametrize(
    ("style", "record", "cited"),
    [
        (
            "chicago",
            _KNOWN,
            "“Iran continues its efforts.” Baku, Azerbaijan, February 16, 2026, file a.txt.",
        ),
        ("chicago", _ASKING, "“Who pays?” September 4, 2025, file a.txt."),
        ("chicago", _BARE, "“notes.txt.” n.d."),
        ("apa", _KNOWN, "Iran continues its efforts. (2026, February 16). Baku, Azerbaijan."),
        ("apa", _ASKING, "Who pays? (2025, September 4)."),
        ("apa", _BARE, "notes.txt. (n.d.)."),
        (
            "mla",
            _KNOWN,
            "“Iran continues its efforts.” 16 Feb. 2026, Baku, Azerbaijan, file a.txt.",
        ),
        ("mla", _ASKING, "“Who pays?” 4 Sept. 2025, file a.txt."),
        ("mla", _BARE, "“notes.txt.” n.d."),
    ],
)
def test_a_citation(style: str, record: Record, cited: str) -> None:
    """Headline, date and place in the order of the style; what is unknown is left out."""
    assert STYLES[style](record) == cited


@pytest.mark.parametrize(
    ("headline", "cited"),
    [
        (
            'Brazil\'s banks expressed "grave concern" to',
            "“Brazil's banks expressed ‘grave concern’ to.”",
        ),
        ("They voiced “grave concern”", "“They voiced ‘grave concern.’”"),
        ('"Who pays?"', "“‘Who pays?’”"),
        ('Oil ("sweet")', "“Oil (‘sweet’).”"),
        ("The workers’", "“The workers’.”"),
    ],
)
def test_quotation_marks_within_others_are_single(headline: str, cited: str) -> None:
    """In the styles that set headlines in double ones; the APA sets none around them."""
    record = Record("a.txt", None, "", headline, "", "")
    for style in ("chicago", "mla"):
        assert STYLES[style](record) == f"{cited} n.d., file a.txt."
    assert STYLES["apa"](record).startswith(headline)

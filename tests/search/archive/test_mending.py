"""Where nothing is found, it is told why, and what would find something."""

from datetime import date

import pytest

from search.archive.mending import mend
from search.archive.otherways import likeliest
from search.query.clauses import Clause
from search.query.parser import parse
from search.query.parts import parts
from tests.search.archive.conftest import Surveyed

_TODAY = date(2026, 1, 2)


def _clause(query: str) -> Clause:
    return parse(query, _TODAY).clause


@pytest.mark.parametrize(
    ("query", "ruled_out", "first"),
    [
        ("brigde", "brigde", ("bridge", "spelling", 3)),
        ("brigde tehran", "brigde", ("bridge tehran", "spelling", 2)),
        ("pipelune gass", "pipelune gass", ("pipeline gas", "spelling", 1)),
        ('"the bridgee held"', '"the bridgee held"', ('"the bridge held"', "spelling", 1)),
        ('"held bridge"', '"held bridge"', ("held bridge", "apart", 1)),
        ("same:sentence(gas aliyev)", "same:sentence(gas aliyev)", ("gas aliyev", "apart", 1)),
        ("person:aliev", "person:aliev", ('person:"aliyev"', "name", 3)),
        ("person:ali", "person:ali", ('person:"aliyev"', "name", 3)),
        ("org:tehran", "org:tehran", ('place:"tehran"', "kind", 4)),
        ("from:bakuu", "from:bakuu", ('from:"baku"', "name", 2)),
        ("oil date:2023", "date:2023", ("oil", "without", 2)),
        ("bridge AND oil from:tehran", "", ("oil from:tehran", "without", 1)),
        ("oil bridge", "", ("bridge", "without", 3)),
        ("brigde OR xyzzy", "brigde OR xyzzy", ("bridge OR xyzzy", "spelling", 3)),
        ('date:"july 2025" brigde', "brigde", ('date:"july 2025" bridge', "spelling", 2)),
    ],
)
def test_what_rules_all_out_is_told_and_mended(
    surveyed: Surveyed, query: str, ruled_out: str, first: tuple[str, str, int] | None
) -> None:
    """Each suggestion is a whole query that finds as many as it says."""
    mended = mend(surveyed.answering, query, parts(query, _TODAY))
    assert mended.ruled_out == ruled_out
    told = [(s.query, s.why, s.count) for s in mended.suggestions]
    assert first is None or first in told
    for query_, _, count in told:
        assert surveyed.answering.count(_clause(query_)) == count > 0
    assert len({query_ for query_, _, _ in told}) == len(told)


def test_names_that_begin_as_was_typed_come_before_those_spelled_alike() -> None:
    """The commonest of them first, and of the others the closest; never what was typed itself."""
    known = {"bank": 90, "bakr": 2, "baker": 250, "bak": 1, "back": 8, "oil": 900}
    assert likeliest("bak", known) == ["baker", "bakr", "bank", "back"]
    assert likeliest("b", {"baker": 3}) == []


def test_what_nothing_helps_has_no_suggestion(surveyed: Surveyed) -> None:
    """A word that is like none, alone."""
    mended = mend(surveyed.answering, "xyzzyxyzzy", parts("xyzzyxyzzy", _TODAY))
    assert mended.suggestions == ()
    assert mended.ruled_out == "xyzzyxyzzy"


def test_a_pasted_text_is_counted_word_by_word_until_it_is_cancelled(
    surveyed: Surveyed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word that stands there a hundred times counts once; who types on waits for none of it."""
    counted: list[Clause] = []

    def count(clause: Clause) -> int:
        counted.append(clause)
        return 0

    monkeypatch.setattr(surveyed.answering, "count", count)
    words = parts("xyzzya xyzzyb xyzzya xyzzyc " * 100, _TODAY)
    ruled_out = mend(surveyed.answering, "", words, lambda: len(counted) >= 2).ruled_out
    assert counted == [_clause("xyzzya"), _clause("xyzzyb")]
    assert ruled_out.split() == ["xyzzya", "xyzzyb", "xyzzya"] * 100

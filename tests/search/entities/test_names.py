"""Names that mean the same are told from those that only look so."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import paths
from search.entities.closeness import Relation
from search.entities.gazetteers import Gazetteers
from search.entities.mention import Kind
from search.entities.names import normal_form, similarity, skeleton
from search.entities.variants import Variants

_CASES = Path(__file__).parents[2] / "cases" / "names.toml"
_PAIRS = tomllib.loads(_CASES.read_text("utf-8"))["pairs"]
_NAMES = st.text(st.characters(codec="utf-8"), max_size=40)


@pytest.fixture(scope="module")
def variants() -> Variants:
    """Load what compares names."""
    return Variants(Gazetteers.load(paths.resources() / "gazetteers"))


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: f"{pair['one']}/{pair['other']}")
def test_pairs_are_judged_as_the_table_says(pair: dict[str, str], variants: Variants) -> None:
    """Either way round, and two that belong together share a key (acceptance 69, 73, 74)."""
    kind = Kind(pair.get("kind", "person"))
    one, other = pair["one"], pair["other"]
    for first, second in ((one, other), (other, one)):
        verdict = variants.compare(kind, first, second)
        assert verdict.relation == pair["are"], pair["why"]
        assert verdict.evidence == pair.get("evidence", verdict.evidence), pair["why"]
    keys = {"same": variants.merge_keys, "suggestion": variants.suggestion_keys}
    if find_keys := keys.get(pair["are"]):
        assert {*find_keys(kind, one)} & {*find_keys(kind, other)}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("martha", "marhta", 0.961111),
        ("dwayne", "duane", 0.84),
        ("dixon", "dicksonx", 0.813333),
        ("", "", 1.0),
        ("a", "", 0.0),
        ("abc", "xyz", 0.0),
        ("a" * 300_000 + "b", "a" * 300_000 + "b", 1.0),
        ("a" * 300_000 + "b", "b" + "a" * 300_000, 0.0),
    ],
    ids=range(8),
)
def test_similarity_is_jaro_winkler(one: str, other: str, expected: float) -> None:
    """The values of Winkler's own examples; what is too long for a name is compared at once."""
    assert similarity(one, other) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("word", "form", "consonants"),
    [
        ("Pezeshkiyan", "peseshkan", "psshkn"),
        ("Xankendi", "hankendi", "hnknd"),
        ("Əliyev", "alef", "Alf"),
        ("Tchaikovsky", "chekovski", "chkvsk"),
        ("2025", "", ""),
    ],
)
def test_forms_leave_romanisation_behind(word: str, form: str, consonants: str) -> None:
    """Normal form and skeleton, as the rules make them."""
    assert normal_form(word) == form
    assert skeleton(word) == consonants


@given(_NAMES, _NAMES, st.sampled_from(Kind))
def test_any_two_names_can_be_compared(one: str, other: str, kind: Kind) -> None:
    """No name makes it raise, the order makes no difference, and a name is the same as itself."""
    variants = Variants(_NOTHING_KNOWN)
    assert variants.compare(kind, one, one).relation is Relation.SAME
    assert variants.compare(kind, one, other) == variants.compare(kind, other, one)
    assert similarity(one, other) == similarity(other, one)
    if variants.compare(kind, one, other).relation is Relation.SAME:
        assert {*variants.merge_keys(kind, one)} & {*variants.merge_keys(kind, other)}
    if variants.compare(kind, one, other).relation is Relation.SUGGESTION:
        assert {*variants.suggestion_keys(kind, one)} & {*variants.suggestion_keys(kind, other)}


_NOTHING_KNOWN = Gazetteers(
    countries={},
    demonyms={},
    places=frozenset(),
    first_names=frozenset(),
    last_names=frozenset(),
    words=frozenset(),
    version="",
)

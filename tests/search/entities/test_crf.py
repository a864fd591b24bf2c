"""What must hold of the trained tagger: on a small model made here, and of the one that ships."""

import hashlib
import shutil
from itertools import pairwise
from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.entities.beliefs import Belief, score_of_belief
from search.entities.clusters import Clusters
from search.entities.combined import CombinedTagger
from search.entities.crf import CLUSTERS, MODEL, CrfTagger, labels_of, names_of
from search.entities.features import Features
from search.entities.gazetteers import Gazetteers
from search.entities.loading import load_tagger
from search.entities.mention import Kind
from search.entities.rules import RuleTagger
from search.entities.tagging import TypedSpan
from search.entities.tokens import tokenise
from search.errors import ResourceError

RESOURCES = Path(__file__).parents[3] / "resources"
PEOPLE = "Anna Boris Cyrus Dina Elman Farid".split()
CITIES = "Qabala Zaqatala Lerik Astara Shamkir".split()


@pytest.fixture(scope="module")
def gazetteers() -> Gazetteers:
    """Load the lists that ship."""
    return Gazetteers.load(RESOURCES / "gazetteers")


@pytest.fixture(scope="module")
def combined(gazetteers: Gazetteers) -> CombinedTagger:
    """Load the tagger that ships."""
    model = CrfTagger.load(RESOURCES / "models", gazetteers)
    return CombinedTagger(RuleTagger(gazetteers), model)


@pytest.fixture(scope="module")
def folder(gazetteers: Gazetteers, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train a model on sentences of one form: people live in cities."""
    made = tmp_path_factory.mktemp("models")
    trainer = pycrfsuite.Trainer(params={"max_iterations": 30}, verbose=False)
    features = Features(gazetteers, Clusters.of(()))
    for person in PEOPLE:
        for city in CITIES:
            for stretch in features.of(tokenise(f"we know that {person} lives in {city}.")):
                trainer.append(stretch.items, ["U-person", "O", "O", "U-place"])
    trainer.train(str(made / MODEL))
    (made / CLUSTERS).write_bytes(Clusters.of(()).to_bytes())
    sign(made)
    return made


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """Copy the small model, so that a test may damage it."""
    return Path(shutil.copytree(folder, tmp_path / "models"))


def sign(folder: Path) -> None:
    """Write the checksums of a model and its clusters."""
    sums = ((hashlib.sha256((folder / n).read_bytes()).hexdigest(), n) for n in (MODEL, CLUSTERS))
    (folder / "SHA256SUMS").write_text("".join(f"{s}  {n}\n" for s, n in sums), encoding="ascii")


def test_a_model_finds_what_it_was_taught(folder: Path, gazetteers: Gazetteers) -> None:
    """Names it never saw are found by what stands around them, sure of each word."""
    text = "they say that Gulnara lives in Yardimli."
    tagger = CrfTagger.load(folder, gazetteers)
    assert tagger.tag(tokenise(text)) == [
        TypedSpan(14, 21, Kind.PERSON),
        TypedSpan(31, 39, Kind.PLACE),
    ]
    beliefs = tagger.believe(tokenise(text))
    assert beliefs.by_start[14].person > 0.8
    assert all(believed.probability > 0.8 for believed in beliefs.spans)
    assert beliefs.mean(tokenise("they")[0].tokens) == Belief()


def test_labels_and_names_are_two_forms_of_one() -> None:
    """Names become labels and come back; names that are cut short are none."""
    names = [(0, 1, "person"), (2, 4, "org"), (4, 7, "place")]
    labels = labels_of(8, names)
    assert labels == "U-person O B-org L-org B-place I-place L-place O".split()
    assert list(names_of(labels)) == names
    assert list(names_of("B-org O L-org I-org B-org L-place B-org".split())) == []


def test_a_belief_is_weighed_as_a_sign() -> None:
    """What the model believes speaks for a kind; that it believes in none speaks against all."""
    sure = score_of_belief(Belief(org=1.0), is_sport=False)
    none = score_of_belief(Belief(), is_sport=False)
    assert sure.org > sure.person == 0
    assert max(none) < 0
    assert score_of_belief(Belief(place=1.0), is_sport=True).place == 0


DAMAGES = [
    (name, raw) for name in (MODEL, CLUSTERS, "SHA256SUMS") for raw in (None, b"", b"nonsense\n")
]


@pytest.mark.parametrize(("name", "raw"), DAMAGES)
def test_a_damaged_model_leaves_the_rules(
    copy: Path, gazetteers: Gazetteers, name: str, raw: bytes | None
) -> None:
    """The model refuses with ResourceError; the tagger is the rules', and says which file it is."""
    (copy / name).unlink()
    if raw is not None:
        (copy / name).write_bytes(raw)
    with pytest.raises(ResourceError):
        CrfTagger.load(copy, gazetteers)
    loaded = load_tagger(copy, gazetteers)
    assert isinstance(loaded.tagger, RuleTagger)
    assert str(copy) in loaded.notice
    assert loaded.version != load_tagger(RESOURCES / "models", gazetteers).version


@pytest.mark.parametrize("name", [MODEL, CLUSTERS])
def test_a_signed_file_of_another_form_is_refused(
    copy: Path, gazetteers: Gazetteers, name: str
) -> None:
    """Even with the right checksum, what is no model or no clusters is our own error."""
    (copy / name).write_bytes(b"something else")
    sign(copy)
    with pytest.raises(ResourceError):
        CrfTagger.load(copy, gazetteers)


def test_the_model_that_ships_loads(gazetteers: Gazetteers) -> None:
    """It is whole, is weighed with the rules, and small enough to go along."""
    loaded = load_tagger(RESOURCES / "models", gazetteers)
    assert isinstance(loaded.tagger, CombinedTagger)
    assert loaded.notice == ""
    assert sum(path.stat().st_size for path in (RESOURCES / "models").iterdir()) < 4_000_000


@given(
    words=st.lists(
        st.one_of(st.text(max_size=6), st.sampled_from([*PEOPLE, "of", "the", "Bank", ".", "\n\n"]))
    )
)
def test_any_text_is_tagged_in_order(combined: CombinedTagger, words: list[str]) -> None:
    """Whatever the text, the names are inside it, in order, and none overlaps another."""
    text = " ".join(words)
    spans = combined.tag(tokenise(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))

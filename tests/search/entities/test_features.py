"""What must hold of what the trained tagger sees."""

from pathlib import Path

import pytest

from search.entities.clusters import Cluster, Clusters
from search.entities.features import Features, Item, shape
from search.entities.gazetteers import Gazetteers
from search.entities.tokens import tokenise

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def features() -> Features:
    """Look words up in the gazetteers that ship, and in two clusters."""
    clusters = Clusters.of((("baku", Cluster(3, 700)), ("minister", Cluster(5, 20))))
    return Features(Gazetteers.load(RESOURCES / "gazetteers"), clusters)


def seen(features: Features, text: str) -> list[tuple[str, Item]]:
    """List the words of a text that are looked at, with their features."""
    return [
        (token.text, item)
        for stretch in features.of(tokenise(text))
        for token, item in zip(
            stretch.sentence.tokens[stretch.first : stretch.last], stretch.items, strict=True
        )
    ]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("McKinsey", "XxXx"), ("747-400", "9-9"), ("U.S.", "X.X."), ("al-Assad", "x-Xx"), ("", "")],
)
def test_a_shape_is_the_kinds_of_letters(word: str, expected: str) -> None:
    """Equal signs in a row count once."""
    assert shape(word) == expected


def test_only_stretches_with_capitals_are_looked_at(features: Features) -> None:
    """Small gaps between capitals are in them; words far from any capital are not."""
    words = [word for word, _ in seen(features, "it went to the Bank of Baku in order to lend.")]
    assert words == ["Bank", "of", "Baku"]
    assert seen(features, "nothing here has any.") == []


def test_words_are_found_in_lists_and_clusters(features: Features) -> None:
    """A city is known as one; a neighbour tells what it is in turn."""
    found = dict(seen(features, "they saw Foreign Minister Araghchi in Baku"))
    assert {"w=baku", "pl", "c=3", "d=700", "C=3", "x2=ku"} <= set(found["Baku"])
    assert {"ti-1", "c-1=5", "w-1=minister", "w+1=in", "w-2=foreign"} <= set(found["Araghchi"])


def test_the_whole_article_speaks_for_a_word(features: Features) -> None:
    """What stands around a name once is known wherever the name stands; so is lower case."""
    text = "Trade grew. We asked President Jabbari. Jabbari said trade grew."
    opening = dict(seen(features, text))
    assert {"d-ti", "d-m"} <= set(opening["Jabbari"])
    assert {"d-0", "dlow", "first"} <= set(opening["Trade"])


def test_features_come_in_one_order(features: Features) -> None:
    """Training gives the same bytes only where nothing hangs on the order of a set."""
    text = "The Bank of Baku said in Baku that President Ilham Aliyev's Bank in Baku told Baku."
    gazetteers = Gazetteers.load(RESOURCES / "gazetteers")
    clusters = Clusters.of((("minister", Cluster(5, 20)), ("baku", Cluster(3, 700))))
    assert seen(features, text) == seen(Features(gazetteers, clusters), text)

"""What must hold of the clusters of words."""

import pytest

from search.entities.clusters import Cluster, Clusters

WORDS = (("london", Cluster(3, 700)), ("paris", Cluster(3, 701)), ("şuşa", Cluster(90, 12)))


def test_clusters_outlive_their_bytes() -> None:
    """What was written is read again, and only that."""
    clusters = Clusters.from_bytes(Clusters.of(WORDS).to_bytes())
    assert [clusters.find(word) for word, _ in WORDS] == [cluster for _, cluster in WORDS]
    assert clusters.find("rome") is None
    assert clusters.find("") is None


def test_no_clusters_are_clusters_too() -> None:
    """An empty table finds nothing."""
    assert Clusters.from_bytes(Clusters.of(()).to_bytes()).find("london") is None


@pytest.mark.parametrize("damage", [slice(0, 0), slice(0, 10), slice(0, -1), slice(1, None)])
def test_what_is_no_file_of_clusters_is_refused(damage: slice) -> None:
    """Cut off at either end, it raises ValueError rather than find the wrong cluster."""
    raw = Clusters.of(WORDS).to_bytes()
    with pytest.raises(ValueError, match="it"):
        Clusters.from_bytes(raw[damage])


def test_any_text_can_be_looked_up() -> None:
    """A lone surrogate is no word, and no error."""
    assert Clusters.of(WORDS).find("\ud800") is None

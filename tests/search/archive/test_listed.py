"""The articles of a folder as arrays: where each stands in the list."""

from array import array

import numpy as np
import pytest

from search.archive.listed import ListedArticles
from search.catalogue.entry import Listing


@pytest.mark.parametrize("stray", [-1, -92, 0, 3, 9, 2**31 - 1])
def test_a_number_that_is_not_listed_has_no_place(stray: int) -> None:
    """Whatever a damaged row says."""
    articles = ListedArticles(Listing(array("i", [7, 5]), array("i", [2, 1])))
    assert articles.places_or_none(np.array([5, stray, 7])).tolist() == [1, -1, 0]
    assert articles.chosen([stray, 5]).tolist() == [False, True]

"""Datelines are shouted; a sentence is not."""

import pytest

from search.articles.casing import plain_case

PLACES = {
    "BAKU, Azerbaijan": "Baku, Azerbaijan",
    "NEW YORK": "New York",
    "RIO DE JANEIRO": "Rio de Janeiro",
    "PORT-AU-PRINCE": "Port-au-Prince",
    "WASHINGTON, D.C.": "Washington, D.C.",
    "McLEAN, Va.": "McLean, Va.",
    "O'FALLON, Mo.": "O'Fallon, Mo.",
    "ST. LOUIS": "St. Louis",
    "THE HAGUE": "The Hague",
    "İSTANBUL": "İstanbul",
    "AL-QAIM, Iraq": "Al-Qaim, Iraq",
}


@pytest.mark.parametrize(("written", "said"), PLACES.items())
def test_places_are_written_as_in_a_sentence(written: str, said: str) -> None:
    """A dateline's capitals become title case; what has small letters stays."""
    assert plain_case(written) == said

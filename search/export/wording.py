"""Words that several formats share."""

import re

from search.entities.mention import Kind

KINDS = {
    Kind.PERSON: "people",
    Kind.PLACE: "places",
    Kind.ORG: "organisations",
    Kind.EVENT: "events",
}
"""What a list of names of a kind is called."""

_SPACES = re.compile(r"\s+")


def one_line(text: str) -> str:
    """Return a text on one line."""
    return _SPACES.sub(" ", text).strip()

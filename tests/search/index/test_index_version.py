"""What must hold of the index version: it changes with what is indexed."""

from search.index.keyword_index import INDEX_VERSION
from search.text import words

_TEXT = """İlham Əliyev’s U.S.-made 3.5-ton Łódź bridge, co\u00adoperation & “Kəlbəcər”;
naïve Straße ½ ﬁne Ünye’deki O'Neill U.K.'s (IMF)’s 's'"""


def test_the_version_changes_with_the_words() -> None:
    """An index of other words would miss what is sought: when this fails, raise the version."""
    assert INDEX_VERSION == "4"
    assert [word.folded for word in words(_TEXT)] == [
        "ilham", "aliyev", "u.s", "made", "3.5", "ton", "lodz", "bridge", "cooperation",
        "kalbacar", "naive", "strasse", "12", "fine", "unyedeki", "oneill",
        "u.k", "imf", "s",
    ]  # fmt: skip

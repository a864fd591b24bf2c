"""Offsets and Qt's positions."""

from hypothesis import given
from hypothesis import strategies as st

from PySide6.QtGui import QTextCursor, QTextDocument

from gui.page.positions import Positions

TEXTS = st.text(alphabet=st.sampled_from("ab \u0301əЖ漢😀🜚𝔄"), max_size=40)


def utf16_units(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_units_are_those_of_utf_16(text: str) -> None:
    """Every offset maps to as many units as UTF-16 needs for the text before it."""
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.units(offset) == utf16_units(text[:offset])


@given(TEXTS)
def test_there_and_back_is_where_one_was(text: str) -> None:
    """The way from an offset to units and back ends at the offset."""
    positions = Positions(text)
    assert all(positions.offset(positions.units(o)) == o for o in range(len(text) + 1))


def test_the_middle_of_a_pair_is_its_character() -> None:
    """A position between the two halves of a wide character belongs to it."""
    assert Positions("a😀b").offset(2) == 1


def test_positions_are_qts_own() -> None:
    """Qt selects the character that was meant, behind two wide ones."""
    text = "a😀🜚b"
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    cursor.setPosition(Positions(text).units(3))
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "b"

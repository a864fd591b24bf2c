"""The review of names that may be one: each pair is decided by one key."""

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.dialogs.review import ReviewDialog
from gui.theme import LIGHT
from search.messages.replies import SuggestedPair

PAIRS = (
    SuggestedPair("person", "Ilham Aliyev", 14, "I. Aliyev", 2, "initial"),
    SuggestedPair("org", "Economic Cooperation Organization", 5, "ECO", 1, "acronym"),
    SuggestedPair("place", "Kalale", 1, "Kelaleh", 1, "spelling"),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReviewDialog:
    """Show three pairs."""
    dialog = ReviewDialog(LIGHT)
    qtbot.addWidget(dialog)
    dialog.show_pairs(PAIRS)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.table.setFocus()
    return dialog


def _row(dialog: ReviewDialog, row: int) -> list[str]:
    cells = (dialog.table.item(row, column) for column in range(5))
    return [cell.text() for cell in cells if cell]


def test_a_pair_is_told_with_counts_and_evidence(dialog: ReviewDialog) -> None:
    """In words, not in names of rules (acceptance 70)."""
    assert _row(dialog, 0) == ["Ilham Aliyev", "14", "I. Aliyev", "2", "an initial that fits"]
    assert dialog.words() == "1 of 3"


def test_a_name_that_is_cut_off_is_told_whole(dialog: ReviewDialog) -> None:
    """Below the pointer, as it is written."""
    cell = dialog.table.item(1, 0)
    assert cell is not None
    assert cell.toolTip() == "<p>Economic Cooperation Organization</p>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S])
def test_one_key_merges_and_goes_on(qtbot: QtBot, dialog: ReviewDialog, key: Qt.Key) -> None:
    """The reader decides, nothing else does (acceptance 63, 69)."""
    with qtbot.waitSignal(dialog.merged) as merged:
        QTest.keyClick(dialog.table, key)
    assert merged.args == [PAIRS[0]]
    assert dialog.table.currentRow() == 1
    assert _row(dialog, 0)[4] == "merged"
    assert dialog.words() == "2 of 3, 1 decided"


def test_one_key_keeps_apart(qtbot: QtBot, dialog: ReviewDialog) -> None:
    """And goes on as well."""
    with qtbot.waitSignal(dialog.parted) as parted:
        QTest.keyClick(dialog.table, Qt.Key.Key_D)
    assert parted.args == [PAIRS[0]]
    assert _row(dialog, 0)[4] == "kept apart"


def test_it_is_said_which_name_stays(qtbot: QtBot, dialog: ReviewDialog) -> None:
    """Before it is done and afterwards; one key lets the other one stay (acceptance 63)."""
    assert dialog.ruling_words() == "Merge “I. Aliyev” into “Ilham Aliyev”"
    QTest.keyClick(dialog.table, Qt.Key.Key_W)
    assert dialog.ruling_words() == "Merge “Ilham Aliyev” into “I. Aliyev”"
    assert _row(dialog, 0)[:4] == ["I. Aliyev", "2", "Ilham Aliyev", "14"]
    with qtbot.waitSignal(dialog.merged) as merged:
        QTest.keyClick(dialog.table, Qt.Key.Key_S)
    assert (merged.args[0].one, merged.args[0].other) == ("I. Aliyev", "Ilham Aliyev")
    QTest.keyClick(dialog.table, Qt.Key.Key_D)
    assert dialog.ruling_words() == "Merge “Kelaleh” into “Kalale”"
    for words in ("“ECO” and “Economic Cooperation Organization” are kept apart",
                  "Merged “Ilham Aliyev” into “I. Aliyev”"):  # fmt: skip
        QTest.keyClick(dialog.table, Qt.Key.Key_Up)
        assert dialog.ruling_words() == words
        assert not dialog.swap_button.isEnabled()


def test_undo_swaps_the_names_back(dialog: ReviewDialog) -> None:
    """The row stands as it did before (acceptance 63)."""
    before = _row(dialog, 0)
    for key in (Qt.Key.Key_W, Qt.Key.Key_S, Qt.Key.Key_U):
        QTest.keyClick(dialog.table, key)
    assert (_row(dialog, 0), dialog.words()) == (before, "1 of 3")
    assert dialog.ruling_words() == "Merge “I. Aliyev” into “Ilham Aliyev”"


def test_the_keys_of_a_list_walk_the_table(dialog: ReviewDialog) -> None:
    """First, last, a page on and back; none of them decides (acceptance 7)."""
    many = [
        SuggestedPair("place", f"Place {n}", 2, f"Plaice {n}", 1, "spelling") for n in range(90)
    ]
    dialog.show_pairs(many)
    table, at = dialog.table, []
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        QTest.keyClick(table, key)
        at.append(table.currentRow())
        assert table.visualRect(table.currentIndex()).top() >= 0
        assert [index.row() for index in table.selectionModel().selectedRows()] == [at[-1]]
    last, back, first, on = at
    assert (last, first) == (89, 0)
    assert 50 < back < 89
    assert 0 < on < 40
    assert dialog.words() == f"{on + 1} of 90"


def test_a_decided_pair_is_not_decided_again(qtbot: QtBot, dialog: ReviewDialog) -> None:
    """It would be ruled twice."""
    QTest.keyClick(dialog.table, Qt.Key.Key_S)
    QTest.keyClick(dialog.table, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(dialog.merged), qtbot.assertNotEmitted(dialog.parted):
        QTest.keyClick(dialog.table, Qt.Key.Key_S)
        QTest.keyClick(dialog.table, Qt.Key.Key_D)


def test_the_last_decisions_are_undone_in_turn(qtbot: QtBot, dialog: ReviewDialog) -> None:
    """Each comes back where it stood; then there is nothing to undo."""
    QTest.keyClick(dialog.table, Qt.Key.Key_S)
    QTest.keyClick(dialog.table, Qt.Key.Key_D)
    for row in (1, 0):
        with qtbot.waitSignal(dialog.undone):
            QTest.keyClick(dialog.table, Qt.Key.Key_U)
        assert dialog.table.currentRow() == row
        assert _row(dialog, row)[4] != "merged"
    with qtbot.assertNotEmitted(dialog.undone):
        QTest.keyClick(dialog.table, Qt.Key.Key_U)
    assert not dialog.undo_button.isEnabled()


def test_what_can_t_be_ruled_is_undecided_again(dialog: ReviewDialog) -> None:
    """The reader is told why, and Undo takes back nothing else."""
    QTest.keyClick(dialog.table, Qt.Key.Key_S)
    dialog.take_back(PAIRS[0], "I. Aliyev: it may be two")
    assert _row(dialog, 0)[4] == "an initial that fits"
    assert dialog.words() == "I. Aliyev: it may be two"
    assert not dialog.undo_button.isEnabled()


def test_at_the_end_all_are_decided(dialog: ReviewDialog) -> None:
    """One sees that it is done, and nothing more can be pressed."""
    for key in (Qt.Key.Key_S, Qt.Key.Key_D, Qt.Key.Key_S):
        QTest.keyClick(dialog.table, key)
    assert dialog.words() == "All 3 decided"
    assert not dialog.merge_button.isEnabled()


def test_nothing_to_review_is_said(dialog: ReviewDialog) -> None:
    """Rather than an empty table."""
    dialog.show_pairs(())
    assert dialog.words() == "No names here look as if they were one"
    assert not dialog.part_button.isEnabled()


def test_a_row_is_spoken_in_full(dialog: ReviewDialog) -> None:
    """Both names, counts and the evidence (acceptance 100)."""
    cell = dialog.table.item(1, 0)
    assert cell is not None
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Economic Cooperation Organization, 5 articles, ECO, 1 article, the initials fit"
    )

"""The preview as the window asks for it: what it shows, changes, prints and saves."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStyleOptionComboBox,
)

from gui.printing.articles import Given, PrintedArticle
from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog
from gui.printing.service import PrintService
from gui.printing.sources import Source
from search.errors import CacheError
from search.reading import Reading
from tests.gui.printing.asked import all_of, article_of, button, notes, pages_field, shown, tick


def test_preview_shows_the_pages_and_walks_them(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """The preview counts the job's pages, and Page Down goes on to the last."""
    service.preview(all_of(readings))
    dialog = shown(qtbot, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: len(dialog.numbers) == 4)  # contents, two pages, one page
    for _ in range(5):
        button(dialog, "›").click()
    shown_number = next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == "Page")
    assert shown_number.text() == "4"
    dialog.reject()


def test_preview_prints_with_its_own_choices(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Marks switched off in the preview are off in the print dialog that follows."""
    service.preview(article_of(readings[0]))
    preview = shown(qtbot, PreviewDialog)
    next(b for b in preview.findChildren(QCheckBox) if "Underline" in b.text()).setChecked(False)
    button(preview, "Print…").click()
    dialog = shown(qtbot, PrintDialog)
    assert not next(
        b for b in dialog.findChildren(QCheckBox) if "Underline" in b.text()
    ).isChecked()
    dialog.reject()


def test_preview_begins_before_all_is_planned(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """The first page is there while the rest is being laid out, and the last comes by itself."""
    service.preview(all_of(readings, times=60))
    dialog = shown(qtbot, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: len(dialog.numbers) > 0)
    assert dialog.is_planning
    qtbot.waitUntil(lambda: not dialog.is_planning)
    assert len(dialog.numbers) > 180
    dialog.reject()


def test_preview_tells_why_there_are_no_pages(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """An archive that can't be read while its pages are laid out is told where they would be."""

    class Unreadable(Given):
        def __getitem__(self, number: int) -> PrintedArticle:
            raise CacheError("/cache", "disk I/O error")

    articles = Unreadable([PrintedArticle(reading) for reading in readings])
    service.preview([Source("All", articles)])
    dialog = shown(qtbot, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    labels = dialog.findChildren(QLabel)
    words = "The pages can’t be laid out: disk I/O error"
    qtbot.waitUntil(lambda: words in [each.text() for each in labels if each.isVisible()])
    assert not dialog.is_planning
    dialog.reject()


def test_preview_shows_a_change_at_once(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Without contents, with a range, as a list alone: the pages are those that would print."""
    service.preview(all_of(readings))
    dialog = shown(qtbot, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.numbers == (1, 2, 3, 4))
    tick(dialog, "contents").setChecked(False)
    qtbot.waitUntil(lambda: dialog.numbers == (1, 2, 3))
    pages_field(dialog).setText("1,3")
    pages_field(dialog).editingFinished.emit()
    qtbot.waitUntil(lambda: dialog.numbers == (1, 3))
    pages_field(dialog).setText("")
    tick(dialog, "list").setChecked(True)
    qtbot.waitUntil(lambda: dialog.numbers == (1,))
    dialog.reject()


def test_the_preview_stays_and_says_where_a_pdf_was_saved(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Saving is no end of looking: name, pages and folder stand above the button (line 89)."""
    service.preview(article_of(readings[0]))
    preview = shown(qtbot, PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    qtbot.waitUntil(lambda: not preview.is_planning)
    button(preview, "Save as PDF…").click()
    dialog = shown(qtbot, QFileDialog)
    assert dialog.parent() is preview
    with qtbot.waitSignal(service.printed):
        button(dialog, "Save").click()
    assert preview.isVisible()
    assert tick(preview, "Underline").isEnabled()
    (note,) = notes(preview)
    assert note.startswith("Saved 2025-07-04 Azerbaijan - ")
    assert note.endswith(f".pdf, 1 page\nin the folder {tmp_path}")
    tick(preview, "Underline").setChecked(False)
    assert not notes(preview)
    preview.reject()


def test_a_preview_that_closes_at_once_lets_its_pdf_be_written(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """What was asked for is done, also where nobody looks on."""
    service.preview(all_of(readings, times=5))
    preview = shown(qtbot, PreviewDialog)
    button(preview, "Save as PDF…").click()
    dialog = shown(qtbot, QFileDialog)
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "many.pdf"))
    with qtbot.waitSignal(service.printed) as told:
        button(dialog, "Save").click()
        preview.reject()
    assert told.args == ["Saved many.pdf, 16 pages"]


def test_files_that_can_not_be_read_are_named_as_left_out(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Whoever chooses what to print learns that some of it is not there, and only then."""
    (everything,) = all_of(readings)
    service.preview([*article_of(readings[0]), replace(everything, left_out=3)])
    preview = shown(qtbot, PreviewDialog)
    what = next(b for b in preview.findChildren(QComboBox) if b.itemText(1) == "All")
    told = []
    for source in (0, 1):
        what.setCurrentIndex(source)
        labels = [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]
        told.append("3 files that can’t be read are left out" in labels)
    assert told == [False, True]
    preview.reject()


@pytest.mark.parametrize("label", ["All 19,043 articles found", "September 2026, 12,345 articles"])
def test_what_is_printed_can_be_read_whole(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], label: str
) -> None:
    """The box beside the pages is as wide as the words in it ask for."""
    (everything,) = all_of(readings)
    assert written(service, qtbot, [replace(everything, label=label), everything]) == label


def test_a_name_too_long_for_the_preview_is_elided(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """A thread may have any name: its beginning can be read, and that there is more."""
    (everything,) = all_of(readings)
    label = "Economic Cooperation Organization " * 4
    shortened = written(service, qtbot, [replace(everything, label=label), everything])
    assert shortened.startswith("Economic Cooperation")
    assert shortened.endswith("…")


def written(service: PrintService, qtbot: QtBot, sources: list[Source]) -> str:
    """Preview sources; returns what is written in the box of the first, as far as it fits."""
    service.preview(sources)
    preview = shown(qtbot, PreviewDialog)
    what = next(b for b in preview.findChildren(QComboBox) if b.itemText(1) == "All")
    option = QStyleOptionComboBox()
    what.initStyleOption(option)
    assert what.fontMetrics().horizontalAdvance(option.currentText) < what.width()
    preview.reject()
    return option.currentText

"""Printing as the window asks for it, dialogs driven as a person would."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressDialog,
    QPushButton,
)

from gui.printing.preview import PreviewDialog
from gui.printing.print_dialog import PrintDialog
from gui.printing.service import PrintService
from gui.settings import PRINT_MARKS, SAVED_IN, Settings
from search.reading import Reading
from search.spans import Span
from tests.gui.printing.asked import (
    all_of,
    article_of,
    button,
    open_dialogs,
    pages_field,
    shown,
)


def test_saving_suggests_a_name_and_writes_the_file(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Save as PDF needs no printer: date, place and headline make the name (line 89)."""
    service.save_pdf(article_of(readings[1]))
    dialog = shown(qtbot, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name
    assert name.startswith("2026-02-16 Baku - Iran continues its efforts")
    assert name.endswith(".pdf")
    with qtbot.waitSignal(service.printed) as told:
        button(dialog, "Save").click()
    assert told.args is not None
    assert told.args[0].startswith("Saved 2026-02-16 Baku")
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")


def test_saving_suggests_the_folder_of_the_last_time(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Whether it was an export or a PDF; several articles are named by what they are called."""
    (tmp_path / "other").mkdir()
    service._settings.keep(SAVED_IN, str(tmp_path / "other"))
    (source,) = all_of(readings)
    service.save_pdf([replace(source, called="person:Aliyev")])
    dialog = shown(qtbot, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    path = Path(dialog.selectedFiles()[0])
    name = "2025-07-04 to 2026-02-16 - person Aliyev.pdf"
    assert (path.parent, path.name) == (tmp_path / "other", name)
    with qtbot.waitSignal(service.printed):
        dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    dialog.reject()
    assert service._settings.value(SAVED_IN) == str(tmp_path)


def test_a_file_that_can_not_be_written_is_told(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """The sentence names the file and the system's reason; nothing is raised."""
    service.save_pdf(article_of(readings[0]))
    dialog = shown(qtbot, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(service.failed) as told:
        dialog.fileSelected.emit(str(tmp_path / "none" / "a.pdf"))
    assert told.args is not None
    assert told.args[0].startswith("a.pdf can’t be saved: ")
    dialog.reject()


def test_without_a_printer_printing_goes_to_a_file(
    qtbot: QtBot,
    service: PrintService,
    settings: Settings,
    readings: tuple[Reading, ...],
    tmp_path: Path,
) -> None:
    """Ctrl+P works with no printer: a PDF is suggested, and the choice of marks is kept."""
    service.print_(article_of(readings[0]))
    dialog = shown(qtbot, PrintDialog)
    marks = next(b for b in dialog.findChildren(QCheckBox) if "Underline" in b.text())
    assert marks.isChecked()
    marks.setChecked(False)
    with qtbot.waitSignal(service.printed) as told:
        button(dialog, "Print").click()
    assert told.args is not None
    assert told.args[0].endswith(", 1 page")
    assert settings.value(PRINT_MARKS) is False
    assert list(tmp_path.glob("2025-07-04 Azerbaijan - *.pdf"))


def test_all_fields_of_the_dialog_begin_below_one_another(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Those of Qt's own group and of ours stand behind one column of labels."""
    service.print_(article_of(readings[0]))
    dialog = shown(qtbot, PrintDialog)
    printers = dialog.findChild(QComboBox, "printers")
    assert isinstance(printers, QComboBox)
    fields = (printers, *(box for box in dialog.findChildren(QComboBox) if box.count() == 3))
    fields = tuple(field for field in fields if field.isVisible())
    assert len(fields) > 1
    assert len({field.mapTo(dialog, QPoint()).x() for field in fields}) == 1


def test_pages_that_can_not_be_read_keep_the_dialog_open(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Words that are no pages are told beside the field; better ones print exactly these pages."""
    service.print_(all_of(readings))
    dialog = shown(qtbot, PrintDialog)
    pages_field(dialog).setText("one")
    button(dialog, "Print").click()
    assert dialog.isVisible()
    assert any("No pages are called “one”" in label.text() for label in dialog.findChildren(QLabel))
    pages_field(dialog).setText("1,3")
    with qtbot.waitSignal(service.printed) as told:
        button(dialog, "Print").click()
    assert told.args is not None
    assert told.args[0].endswith(", 2 pages")


def test_pages_that_are_not_there_are_told(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Page 99 of a short article is a sentence, not a blank sheet (line 92)."""
    service.print_(article_of(readings[0]))
    dialog = shown(qtbot, PrintDialog)
    pages_field(dialog).setText("99")
    with qtbot.waitSignal(service.failed) as told:
        button(dialog, "Print").click()
    assert told.args is not None
    assert "99" in told.args[0]


def test_hits_are_offered_where_there_are_some(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Without a search there is no choice of tinting its hits."""
    offered = []
    for hits in ((), (Span(0, 5),)):
        service.print_(article_of(readings[0], hits=hits))
        dialog = shown(qtbot, PrintDialog)
        boxes = [box.text() for box in dialog.findChildren(QCheckBox) if box.isVisible()]
        offered.append(any("search" in text for text in boxes))
        dialog.reject()
        qtbot.waitUntil(lambda: not open_dialogs())
    assert offered == [False, True]


def test_what_to_print_can_be_chosen(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """The article or all of the list: what is saved is what was chosen in the preview."""
    service.preview([*article_of(readings[0]), *all_of(readings)])
    preview = shown(qtbot, PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    what = next(b for b in preview.findChildren(QComboBox) if b.itemText(1) == "All")
    what.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(preview.numbers) == 4)
    button(preview, "Save as PDF…").click()
    dialog = shown(qtbot, QFileDialog)
    with qtbot.waitSignal(service.printed) as told:
        button(dialog, "Save").click()
    assert told.args is not None
    assert told.args[0].endswith("2 articles.pdf, 4 pages")
    preview.reject()


def test_a_long_job_can_be_given_up(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...], tmp_path: Path
) -> None:
    """Its progress is shown, and nothing is left where the file was to be."""
    service.save_pdf(all_of(readings, times=400))
    dialog = shown(qtbot, QFileDialog)
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "long.pdf"))
    button(dialog, "Save").click()
    progress = shown(qtbot, QProgressDialog)
    assert "of 1,600" in progress.findChildren(QLabel)[0].text()
    with qtbot.waitSignal(service.printed) as told:
        progress.findChildren(QPushButton)[0].click()
    assert told.args is not None
    assert "given up" in told.args[0]
    assert not list(tmp_path.glob("long*"))


def test_paper_and_choices_are_kept(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """The next preview begins with the paper and the margins used last."""
    service.preview(article_of(readings[0]))
    first = shown(qtbot, PreviewDialog)
    for box, text in (("A4", "A5"), ("Normal", "Wide")):
        next(b for b in first.findChildren(QComboBox) if b.findText(box) >= 0).setCurrentText(text)
    button(first, "Save as PDF…").click()
    dialog = shown(qtbot, QFileDialog)
    with qtbot.waitSignal(service.printed):
        button(dialog, "Save").click()
    first.reject()
    qtbot.waitUntil(lambda: not open_dialogs())
    service.preview(article_of(readings[0]))
    second = shown(qtbot, PreviewDialog)
    assert {b.currentText() for b in second.findChildren(QComboBox)} >= {"A5", "Wide"}
    second.reject()


def test_nothing_to_print_is_a_sentence(qtbot: QtBot, service: PrintService) -> None:
    """Without an article no dialog opens."""
    with qtbot.waitSignal(service.failed) as told:
        service.print_([])
    assert told.args == ["There is no article to print"]
    assert not open_dialogs()


def test_a_name_for_a_file_has_nothing_forbidden(
    qtbot: QtBot, service: PrintService, readings: tuple[Reading, ...]
) -> None:
    """Slashes, quotes and colons of a headline stay out of the suggested name."""
    article = replace(readings[0].article, headline='Who/what: "why?" ' + "x" * 300)
    service.save_pdf(article_of(Reading(article, (), ())))
    dialog = shown(qtbot, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    name = Path(dialog.selectedFiles()[0]).name
    assert not set('/\\:*?"<>|') & set(name)
    assert len(name) < 150
    dialog.reject()


def test_qts_printing_is_loaded_on_first_use() -> None:
    """Starting the window loads no QtPrintSupport: start-up is a feature."""
    code = (
        "import sys, gui.app, gui.printing.command; "
        "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

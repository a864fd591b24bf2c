"""What the commands that copy do: the selection as it stands, or with its source."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.main_window import MainWindow
from gui.page.wording import file_name, meta_line


class Copying(QObject):
    """Copies from the window; `told` carries a sentence about it."""

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the commands that copy do, by their names."""
        return {
            "copy": self.copy,
            "copy_with_source": self.copy_with_source,
            "select_all": self._window.reader.view.selectAll,
        }

    def copy(self) -> None:
        """Copy what is selected where the focus is: a line of text, or the article."""
        window = self._window
        for line in (window.box.line, window.reader.find_bar.line):
            if line.hasFocus():
                line.copy()
                return
        if text := window.reader.view.selected_text():
            QGuiApplication.clipboard().setText(text)

    def copy_with_source(self) -> None:
        """Copy the selection, else the article, with file, dateline and paragraph."""
        article = self._window.session.article
        if article is None:
            return
        text = self._window.reader.view.selected_text() or article.body
        place = self._window.reader.view.selected_paragraph()
        paragraph = f", ¶{place}" if place else ""
        QGuiApplication.clipboard().setText(f"{text}\n\u2014 {meta_line(article)}{paragraph}")
        self.told.emit(self.tr("Copied with its source, {}").format(file_name(article)))

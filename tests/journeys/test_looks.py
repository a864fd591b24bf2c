"""How the window looks as it works: dark without a flash, in both themes, in both directions."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import combinations

import pytest

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from gui.main_window import MainWindow
from gui.theme import DARK, LIGHT, Theme
from search import paths
from tests.journeys.reader_at_keys import ReaderAtKeys

LIGHT_SHARE = 0.06  # of a dark window is text, rings and underlines

FEW = 50  # pixels: the edges of letters have all sorts of colours


class Frames(QObject):
    """Looks at the window all the time, and keeps how much of it is light."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.shares: list[float] = []
        self._timer = QTimer(self, interval=2)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                frame = window.screen().grabWindow(window.winId()).toImage()
                if not frame.isNull():
                    self.shares.append(light_share(frame))


def light_share(image: QImage) -> float:
    """Return how much of a picture is light, 0 to 1."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, width = bytes(memoryview(grey.constBits())), grey.bytesPerLine()
    rows = range(0, grey.height(), 3)
    light = sum(byte > 160 for y in rows for byte in pixels[y * width : y * width + grey.width()])
    return light / (grey.width() * len(rows))


@pytest.fixture
def frames(qapp: QApplication) -> Iterator[Frames]:
    """Watch what is on the screen."""
    frames = Frames(qapp)
    yield frames
    frames.deleteLater()


def test_nothing_flashes_in_the_dark(reader: ReaderAtKeys, frames: Frames) -> None:
    """No frame is white: not the first one, nor any while articles open (Acceptance 97)."""
    reader.look.set_theme("dark")
    reader.open(paths.seeds())
    reader.wait_for_answer()
    reader.press("j", "k", "r", "r")
    reader.search("bridge")
    assert len(frames.shares) > 5
    assert max(frames.shares) < LIGHT_SHARE


def leftovers(widget: QWidget, theme: Theme) -> set[str]:
    """Return the grounds and rules of a theme that are still to be seen."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    tints = {f"mark {kind}": marks.tint for kind, marks in theme.marks.items()}
    grounds = {name: getattr(theme, name) for name in ("paper", "panel", "rule", "chosen", "hit")}
    values = {name: int(c[1:], 16) | 0xFF000000 for name, c in (grounds | tints).items()}
    return {name for name, value in values.items() if pixels[value] > FEW}


def wears(widget: QWidget, theme: Theme) -> bool:
    """Tell whether a ground of a theme is to be seen."""
    return bool(leftovers(widget, theme) & {"paper", "panel"})


@pytest.mark.parametrize(("before", "after"), [(LIGHT, DARK), (DARK, LIGHT)], ids=lambda t: t.name)
def test_all_panes_change_their_colours(
    at_seeds: ReaderAtKeys, before: Theme, after: Theme
) -> None:
    """Whatever is open follows the theme while the window runs; nothing of the old one stays."""
    at_seeds.look.set_theme(before.name)
    at_seeds.search("bridge date:2025..2026")
    at_seeds.press("Ctrl+F")
    at_seeds.look.set_theme(after.name)
    at_seeds.wait(lambda: not leftovers(at_seeds.window, before))
    assert leftovers(at_seeds.window, after) >= {"paper", "panel", "rule", "hit"}


def test_what_lies_over_the_window_changes_too(at_seeds: ReaderAtKeys) -> None:
    """A dialog that is open follows the theme."""
    for command in "keys problems about preferences preview palette".split():
        at_seeds.look.set_theme("light")
        at_seeds.do(command)
        dialog = at_seeds.dialog()
        at_seeds.look.set_theme("dark")
        own = {"paper"} if command == "preview" else set()  # pages are white, whatever the theme
        at_seeds.wait(partial(wears, dialog, DARK))
        left = leftovers(dialog, LIGHT) - own
        dialog.close()
        at_seeds.back()
        assert (command, left) == (command, set())


# Right to left


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Have all windows laid out from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def overlaps(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield visible children of one parent that share pixels, or reach out of their parent."""
    children = [c for c in widget.children() if isinstance(c, QWidget) and c.isVisible()]
    floating = isinstance(widget.layout(), QStackedLayout)
    for one, other in combinations(children, 2):
        if one.geometry().intersects(other.geometry()) and not (
            floating or _may_lie_over(one, other)
        ):
            yield _name(one), _name(other)
    for child in children:
        if not child.isWindow():
            yield from overlaps(child)


def _may_lie_over(one: QWidget, other: QWidget) -> bool:
    names = {type(one).__name__, type(other).__name__}
    return bool(names & {"QSplitterHandle", "Popup", "ParagraphNumbers", "QFocusFrame"})


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} {widget.geometry().getRect()}"


@pytest.mark.usefixtures("mirrored")
def test_the_window_can_be_read_from_right_to_left(at_seeds: ReaderAtKeys) -> None:
    """The list stands at the right, and nothing lies over anything else."""
    window = at_seeds.window
    at_seeds.search("bridge person:Aliyev")
    at_seeds.press("Ctrl+F")
    at_seeds.wait(lambda: not list(overlaps(window)))
    list_at = window.list_pane.mapTo(window, QPoint())
    assert list_at.x() > window.reader.mapTo(window, QPoint()).x()


def test_nothing_lies_over_anything_else(at_seeds: ReaderAtKeys) -> None:
    """In a narrow window neither."""
    at_seeds.search("bridge person:Aliyev")
    at_seeds.press("Ctrl+F")
    for width in (800, 1000, 1240):
        at_seeds.window.resize(width, 600)
        at_seeds.wait(lambda: not list(overlaps(at_seeds.window)))
        assert at_seeds.window.width() == width

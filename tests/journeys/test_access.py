"""What those are told who can't see the window: names, roles, and an order of what takes keys."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.journeys.reader_at_keys import ReaderAtKeys

Role = QAccessible.Role
USABLE = {
    Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.SpinBox,
    Role.List, Role.Table, Role.Tree, Role.MenuItem, Role.Link, Role.PageTab, Role.Slider,
    Role.ListItem, Role.TreeItem, Role.Cell,
}  # fmt: skip
_ROWS = 40  # of a list only the first


def things(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what is shown in a part of the window, itself first."""
    if not interface.isValid() or interface.state().invisible:
        return
    yield interface
    for place in range(min(interface.childCount(), _ROWS)):
        if child := interface.child(place):
            yield from things(child)


def nameless(widget: QWidget) -> list[str]:
    """Return what can be used in a window and does not say what it is for."""
    found = []
    for thing in things(QAccessible.queryAccessibleInterface(widget)):
        if thing.role() in USABLE and not thing.text(QAccessible.Text.Name).strip():
            made: QObject | None = thing.object()
            found.append(f"{thing.role().name} {type(made).__name__}")
    return found


def test_all_in_the_window_has_a_name(at_seeds: ReaderAtKeys) -> None:
    """Panes, chips, rows, bars: what takes keys or clicks says what it is (Acceptance 100)."""
    at_seeds.search("bridge person:Aliyev")
    at_seeds.press("Ctrl+F")
    assert nameless(at_seeds.window) == []


def test_all_over_the_window_has_a_name(at_seeds: ReaderAtKeys) -> None:
    """In dialogs as well."""
    for command in "keys problems about preferences preview palette review_names".split():
        at_seeds.do(command)
        dialog = at_seeds.dialog()
        found = nameless(dialog)
        dialog.close()
        at_seeds.back()
        assert (command, found) == (command, [])


def focus_walk(reader: ReaderAtKeys) -> list[QWidget]:
    """Press Tab from the search box until one is there again; returns what was come by."""
    reader.window.box.line.setFocus(Qt.FocusReason.OtherFocusReason)
    stops = [reader.focus]
    while len(stops) < 60:
        reader.press("Tab")
        if reader.focus in stops:
            break
        stops.append(reader.focus)
    assert reader.focus is stops[0]
    return stops


def test_tab_goes_round_as_one_reads(at_seeds: ReaderAtKeys) -> None:
    """From the box over the list to the article and the panel; nothing is left out or a trap."""
    window = at_seeds.window
    at_seeds.search("bridge person:Aliyev")
    stops = focus_walk(at_seeds)
    panes = [window.box, window.calendar_room, window.list_pane, window.reader, window.side]
    places = [next(i for i, pane in enumerate(panes) if pane and pane.isAncestorOf(stop))
              for stop in stops]  # fmt: skip
    assert places == sorted(places)
    assert set(places) == set(range(len(panes)))

"""Every command by the keyboard, in the real window: found by its words, alone on its keys."""

from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from gui.commands import COMMANDS, MENUS
from gui.dialogs.about import AboutDialog
from gui.dialogs.keys import KeyOverlay
from gui.dialogs.picking import PickDialog
from gui.keycap import KeyCap
from gui.keymap import Keymap
from gui.preferences.dialog import PreferencesDialog
from gui.settings import FACE, SINGLE_KEYS, Settings
from search.messages.requests import Ruling
from tests.journeys.reader_at_keys import ReaderAtKeys

NEWEST, OLDEST = "003_ce2ed4b107f1b5db.txt", "000_0f829699e8c9e3b5.txt"
_ANYWHERE = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


def palette(reader: ReaderAtKeys) -> PickDialog:
    """Press Ctrl+Shift+K."""
    reader.press("Ctrl+Shift+K")
    dialog = reader.dialog()
    assert isinstance(dialog, PickDialog)
    return dialog


def test_every_command_is_named_in_the_palette(at_seeds: ReaderAtKeys) -> None:
    """Its whole text finds it first, whatever menu it is in."""
    dialog = palette(at_seeds)
    for command in COMMANDS:
        if command.name == "palette":
            continue
        text = command.text.rstrip("…")
        dialog.line.setText(text)
        dialog.line.textEdited.emit(text)
        assert dialog.labels()[0] == text
    dialog.reject()


def test_every_command_stands_in_a_menu(at_seeds: ReaderAtKeys) -> None:
    """So all can be reached with Alt and arrows, keys or not; each does something."""
    shown = {a.objectName() for menu in MENUS for a in at_seeds.window.menus[menu].actions()}
    assert {command.name for command in COMMANDS} <= shown
    for command in COMMANDS:
        action = at_seeds.window.findChild(QAction, command.name)
        assert isinstance(action, QAction)
        assert action.receivers("2triggered(bool)")


def test_no_two_commands_share_a_key(at_seeds: ReaderAtKeys) -> None:
    """Of all actions of the live window: where two had a key in one place, neither would work."""
    window = at_seeds.window
    assert not window.findChildren(QShortcut)
    anywhere: defaultdict[str, list[str]] = defaultdict(list)
    for action in window.actions():
        if action.shortcutContext() in _ANYWHERE:
            for key in action.shortcuts():
                anywhere[key.toString()].append(action.objectName())
    panes: list[QWidget] = [window.list_pane.view, window.reader, window.calendar_room,
                            window.box.line, at_seeds.panel]  # fmt: skip
    for pane in panes:
        bound = {key: list(names) for key, names in anywhere.items()}
        for action in pane.actions():
            for key in action.shortcuts():
                bound.setdefault(key.toString(), []).append(action.objectName())
        assert {key: names for key, names in bound.items() if len(names) > 1} == {}


def test_a_command_runs_in_the_pane_it_came_from(at_seeds: ReaderAtKeys) -> None:
    """The focus is where it was, and what was used lately stands above."""
    reader = at_seeds
    reader.press("Right")
    for _ in range(2):
        dialog = palette(reader)
        reader.type("nex art")
        assert dialog.labels()[0] == "Next Article"
        reader.press("Return")
        reader.back()
        reader.wait(lambda: reader.place == "reader")
    assert reader.article == OLDEST
    dialog = palette(reader)
    assert dialog.model.rows[0] == "Used lately"
    assert dialog.labels()[0] == "Next Article"
    reader.press("Esc")


def test_what_can_not_be_done_is_told(at_seeds: ReaderAtKeys) -> None:
    """It is greyed, with the reason; its key says so too."""
    reader = at_seeds
    dialog = palette(reader)
    reader.type("save sea")
    assert dialog.current is not None
    assert dialog.current.reason == "nothing is searched for"
    reader.press("Return")
    assert dialog.isVisible()
    assert reader.window.status.message() == "Save Search: nothing is searched for"
    reader.press("Esc")
    reader.back()
    reader.press("Ctrl+D")
    assert reader.window.status.message() == "There is no search to save"
    menu = reader.window.menus["Search"]
    menu.aboutToShow.emit()
    action = reader.window.findChild(QAction, "save_search")
    assert isinstance(action, QAction)
    assert not action.isEnabled()
    menu.aboutToHide.emit()
    assert action.isEnabled()


def test_the_edit_menu_tells_what_is_so(at_seeds: ReaderAtKeys) -> None:
    """Star is ticked where one is, whatever gave it; Undo is there once something was done."""
    window = at_seeds.window
    star, undo = (window.findChild(QAction, name) for name in ("star", "undo"))
    assert isinstance(star, QAction)
    assert isinstance(undo, QAction)
    assert not star.isChecked()
    at_seeds.press("s")
    assert star.isChecked()
    at_seeds.press("j")
    assert not star.isChecked()
    at_seeds.press("k", "s")
    assert not star.isChecked()
    menu = window.menus["Edit"]
    menu.aboutToShow.emit()
    assert not undo.isEnabled()
    menu.aboutToHide.emit()
    window.session.inquiries.rule(Ruling.REJECT, "place", "Baku")
    at_seeds.hear("Baku is marked no more")
    menu.aboutToShow.emit()
    assert undo.isEnabled()
    menu.aboutToHide.emit()
    at_seeds.press("Ctrl+Z")
    at_seeds.hear("Took back: “Baku” marked no more")
    menu.aboutToShow.emit()
    assert not undo.isEnabled()
    menu.aboutToHide.emit()


def test_the_keys_of_the_pane_come_first(at_seeds: ReaderAtKeys) -> None:
    """F1 tells what can be pressed here, then the rest (Acceptance 8)."""
    from PySide6.QtWidgets import QLabel

    for key, title in {
        "Left": "IN THE LIST",
        "Right": "IN THE READER",
        "t": "IN THE CALENDAR",
        "Ctrl+L": "IN THE SEARCH BOX",
    }.items():
        at_seeds.press(key, "F1")
        dialog = at_seeds.dialog()
        assert isinstance(dialog, KeyOverlay)
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        assert texts[0] == title
        at_seeds.press("Esc")
        at_seeds.back()


def test_a_key_is_changed_and_used(at_seeds: ReaderAtKeys, settings: Settings) -> None:
    """Ctrl+, to the keys, F7 for the next article: at once, and said wherever keys are said."""
    reader = at_seeds
    reader.press("Ctrl+,")
    dialog = reader.dialog()
    assert isinstance(dialog, PreferencesDialog)
    assert dialog.names.hasFocus()
    reader.press("Down", "Down", "Tab", "Tab")
    assert dialog.keys.line.hasFocus()
    reader.type("next article")
    reader.press("Return")
    reader.wait(lambda: dialog.keys.dialog is not None and dialog.keys.dialog.isActiveWindow())
    assert dialog.keys.dialog is not None
    QTest.keyClick(dialog.keys.dialog, Qt.Key.Key_F7)
    dialog.activateWindow()  # as a window manager does
    reader.wait(dialog.isActiveWindow)
    reader.press("Esc")
    reader.back()
    assert reader.article == NEWEST
    reader.press("F7")
    assert reader.article == OLDEST
    reader.press("k", "j")
    assert reader.article == NEWEST
    action = reader.window.findChild(QAction, "next_article_everywhere")
    assert isinstance(action, QAction)
    assert action.shortcuts() == [QKeySequence("F7")]
    shown = palette(reader)
    reader.type("next article")
    assert shown.current is not None
    assert shown.current.keys == ("F7",)
    reader.press("Esc")


def test_the_type_changes_under_the_reader_s_eyes(
    at_seeds: ReaderAtKeys, settings: Settings
) -> None:
    """The page is set anew while the dialog is open (Acceptance 99)."""
    reader = at_seeds
    reader.press("Ctrl+,")
    dialog = reader.dialog()
    faces = dialog.findChild(QWidget, FACE.key)
    assert isinstance(faces, QComboBox)
    faces.setFocus()
    reader.press("Down")
    page = reader.window.reader.view.page
    assert page is not None
    assert page.style.text_families == ("Inter",)
    assert settings.value(FACE) == "Inter"
    reader.press("Esc")


def test_about_opens_by_keys(at_seeds: ReaderAtKeys) -> None:
    """By its name; it says how much there is."""
    palette(at_seeds)
    at_seeds.type("about")
    at_seeds.press("Return")
    at_seeds.wait(lambda: at_seeds.window.findChild(AboutDialog) is not None)
    dialog = at_seeds.dialog()
    assert isinstance(dialog, AboutDialog)
    assert "Articles: 2" in dialog.text()
    at_seeds.press("Esc")


def test_caps_show_the_present_keys(at_seeds: ReaderAtKeys, settings: Settings) -> None:
    """What stands in the window as a key is one, also when it was changed or letters are off."""

    def caps() -> dict[str, str]:
        found = at_seeds.window.findChildren(KeyCap)
        return {cap.command: cap.key for cap in found if cap.command}

    assert caps()["print"] == "Ctrl+P"
    assert (caps()["order"], caps()["search"], caps()["filter_names"]) == ("o", "/", "f")
    settings.keep(SINGLE_KEYS, False)  # noqa: FBT003 (the setting's value)
    assert (caps()["order"], caps()["search"], caps()["next_hit"]) == ("", "Ctrl+L", "F3")
    Keymap(settings).give("print", ["F7"])
    assert caps()["print"] == "F7"

"""The preferences: what is set there counts at once, and is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSpinBox, QWidget

from gui.commands import spoken_keys
from gui.keymap import Keymap, all_keys
from gui.look import Look
from gui.preferences.dialog import PreferencesDialog
from gui.preferences.key_dialog import KeyDialog
from gui.preferences.table import KEYS, READING, SEARCHING
from gui.settings import CLEAN_START, FACE, LEADING, MEASURE, SPACING, THEME, ZOOM, Settings
from gui.theme import DARK
from gui.values import ReadingType
from search.articles.exclusions import Exclusions


class Setter:
    """Somebody before the dialog."""

    def __init__(self, qtbot: QtBot, settings: Settings, look: Look, folder: Path) -> None:
        self.settings, self.look = settings, look
        self.keymap = Keymap(settings)
        self.dialog = PreferencesDialog(settings, self.keymap, folder, look)
        qtbot.addWidget(self.dialog)
        with qtbot.waitActive(self.dialog):
            self.dialog.open()

    def control(self, key: str) -> QWidget:
        """Return the control of a setting."""
        control = self.dialog.findChild(QWidget, key)
        assert isinstance(control, QWidget)
        return control

    def spin(self, key: str, value: int) -> None:
        """Set a number."""
        spin = self.control(key)
        assert isinstance(spin, QSpinBox)
        spin.setValue(value)

    def choose(self, key: str, value: str) -> None:
        """Choose a value, as by keys."""
        combo = self.control(key)
        assert isinstance(combo, QComboBox)
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())

    def go_to_command(self, name: str) -> None:
        """Choose a command on the page of keys."""
        self.dialog.names.setCurrentRow(2)
        keys = self.dialog.keys
        names = [keys.model.pick(row).value for row in range(keys.model.rowCount())]  # type: ignore[union-attr]  # no headings there
        keys.list.setCurrentIndex(keys.model.index(names.index(name), 0))

    def asked(self) -> KeyDialog:
        """Return the dialog that waits for a key."""
        dialog = self.dialog.keys.dialog
        assert dialog is not None
        return dialog

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command."""
        return all_keys(self.keymap.command(name))


@pytest.fixture
def setter(
    qtbot: QtBot, settings: Settings, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Setter]:
    """Open the dialog."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    setter = Setter(qtbot, settings, look, tmp_path)
    yield setter
    setter.dialog.close()


def test_the_type_is_set_at_once(qtbot: QtBot, setter: Setter) -> None:
    """Face, size, spacing, measure and letters, all kept (Acceptance 99)."""
    seen: list[ReadingType] = []
    setter.look.type_changed.connect(seen.append)
    setter.choose(FACE.key, "Inter")
    for setting, value in ((ZOOM, 130), (LEADING, 180), (MEASURE, 60), (SPACING, 5)):
        setter.spin(setting.key, value)
    assert seen[-1] == ReadingType(("Inter",), 130, 180, 60, 5)
    assert len(seen) == 5
    setter.dialog.reading.reset_button.click()
    assert setter.look.reading_type == ReadingType()
    spin = setter.control(ZOOM.key)
    assert isinstance(spin, QSpinBox)
    assert spin.value() == 100


def test_the_open_dialog_follows_the_theme(setter: Setter) -> None:
    """Every page can be read right after the theme was changed there."""
    setter.choose(THEME.key, "dark")
    dialog = setter.dialog
    for page, pane in ((2, dialog.keys.list.viewport()), (3, dialog.folder.text.viewport())):
        dialog.names.setCurrentRow(page)
        ground = pane.grab().toImage().pixelColor(2, pane.height() - 2)
        assert ground.name() == DARK.paper
    soft = [label for label in dialog.findChildren(QLabel) if label.property("ink") == "soft"]
    assert len(soft) > 2
    assert {label.palette().windowText().color().name() for label in soft} == {DARK.soft}


def test_the_theme_is_set_at_once(setter: Setter) -> None:
    """The dialog changes with it."""
    setter.choose(THEME.key, "dark")
    assert setter.look.theme is DARK
    assert not setter.dialog.grab().isNull()


@pytest.mark.parametrize("row", [*READING, *SEARCHING, *KEYS], ids=lambda row: row.label)
def test_every_row_has_a_control_with_a_name(setter: Setter, row: object) -> None:
    """A screen reader says what it is, and what it does (Acceptance 100)."""
    control = setter.control(row.setting.key)  # type: ignore[attr-defined]  # every row has one
    assert control.accessibleName()
    assert control.accessibleDescription()


def test_a_switch_follows_its_setting(setter: Setter) -> None:
    """It is switched here, or elsewhere."""
    box = setter.control(CLEAN_START.key)
    assert isinstance(box, QCheckBox)
    box.click()
    assert setter.settings.value(CLEAN_START) is True
    setter.settings.forget(CLEAN_START)
    assert not box.isChecked()


# Keys


def test_a_command_is_given_a_key_by_pressing_it(setter: Setter) -> None:
    """Enter on it asks for the key; the next one that is pressed is it."""
    setter.go_to_command("print")
    setter.dialog.keys.list.setFocus()
    QTest.keyClick(setter.dialog.keys.list, Qt.Key.Key_Return)
    QTest.keyClick(setter.asked(), Qt.Key.Key_F7)
    assert setter.keys("print") == ("F7",)
    assert setter.dialog.keys.current is not None
    assert setter.dialog.keys.current.name == "print"
    setter.dialog.keys.ask_for_more()
    QTest.keyClick(setter.asked(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert setter.keys("print") == ("F7", "Ctrl+P")
    setter.dialog.keys.reset_button.click()
    assert setter.keys("print") == ("Ctrl+P",)


def test_a_key_of_another_command_is_taken_only_when_confirmed(setter: Setter) -> None:
    """It is said whose it is; Enter takes it, Esc leaves all as it is."""
    setter.go_to_command("print")
    control = Qt.KeyboardModifier.ControlModifier
    for confirm, left in ((Qt.Key.Key_Escape, ("Ctrl+D",)), (Qt.Key.Key_Return, ())):
        setter.dialog.keys.ask_for_key()
        dialog = setter.asked()
        QTest.keyClick(dialog, Qt.Key.Key_D, control)
        assert dialog.note.text() == "Ctrl+D is Save Search: take it from there?"
        assert dialog.isVisible()
        QTest.keyClick(dialog.focusWidget(), confirm)
        assert setter.keys("save_search") == left
    assert setter.keys("print") == ("Ctrl+D",)
    setter.dialog.keys.reset_all_button.click()
    assert setter.keys("save_search") == ("Ctrl+D",)


def test_a_letter_of_another_command_is_not_taken_unasked(setter: Setter) -> None:
    """Else two commands had it, and Qt would do neither."""
    setter.go_to_command("star")
    setter.dialog.keys.ask_for_key()
    dialog = setter.asked()
    QTest.keyClick(dialog, Qt.Key.Key_R)
    assert dialog.note.text() == "r is Reader Alone: take it from there?"
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert setter.keys("star") == ("r",)
    assert setter.keys("reading_mode") == ()
    setter.dialog.keys.reset_all_button.click()


def test_some_keys_can_be_no_commands(setter: Setter) -> None:
    """Alt with a letter opens menus; modifiers alone are no key yet."""
    setter.go_to_command("print")
    setter.dialog.keys.ask_for_key()
    dialog = setter.asked()
    QTest.keyClick(dialog, Qt.Key.Key_Shift)
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert dialog.note.text().startswith("Alt+F opens a menu")
    assert setter.keys("print") == ("Ctrl+P",)


@pytest.mark.parametrize(
    ("key", "modifier", "written"),
    [
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?"),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier, "Shift+J"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, "+"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, "Shift+Space"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "Return"),
    ],
)
def test_keys_are_written_as_in_the_table(
    qtbot: QtBot, setter: Setter, key: Qt.Key, modifier: Qt.KeyboardModifier, written: str
) -> None:
    """Else one key would have two names, and no conflict would be seen."""
    dialog = KeyDialog(setter.keymap.command("star"), lambda _: None, setter.look.theme)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog, key, modifier)
    assert chosen.args == [written]


def test_a_command_is_found_by_words_and_keys(setter: Setter) -> None:
    """And Delete takes its keys."""
    page = setter.dialog.keys
    setter.dialog.names.setCurrentRow(2)
    page.line.setFocus()
    QTest.keyClicks(page.line, "ctrl+d")
    assert page.current is not None
    assert page.current.name == "save_search"
    QTest.keyClick(page.line, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert spoken_keys(setter.keymap.command("save_search")) == ()
    page.line.clear()
    page.line.textEdited.emit("")
    assert page.model.rowCount() == len(setter.keymap.commands)


# What is left out


def test_patterns_are_kept_when_the_dialog_closes(
    qtbot: QtBot, setter: Setter, tmp_path: Path
) -> None:
    """Who indexes is told; without a change nobody is (Acceptance 103)."""
    setter.dialog.folder.text.setPlainText("drafts/\n")
    with qtbot.waitSignal(setter.dialog.exclusions_changed):
        setter.dialog.accept()
    assert Exclusions.of(tmp_path).patterns == ("drafts/",)
    with qtbot.assertNotEmitted(setter.dialog.exclusions_changed):
        setter.dialog.accept()


def test_a_folder_is_left_out_by_choosing_it(setter: Setter, tmp_path: Path) -> None:
    """Only one that lies in the open folder."""
    page = setter.dialog.folder
    page._add(str(tmp_path / "2019" / "wire"))
    assert page.text.toPlainText().split() == ["/2019/wire/"]
    page._add("/elsewhere")
    assert "does not lie" in page.note.text()
    assert page.text.toPlainText().split() == ["/2019/wire/"]


def test_patterns_that_can_not_be_kept_hold_the_dialog_open(setter: Setter, tmp_path: Path) -> None:
    """Nothing is lost in silence."""
    (tmp_path / "config").write_text("no folder")
    setter.dialog.folder.text.setPlainText("drafts/")
    setter.dialog.accept()
    assert setter.dialog.isVisible()
    assert "can’t be kept" in setter.dialog.folder.note.text()
    setter.dialog.folder.text.clear()

"""The keys that the reader chooses, and what becomes of those that had them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.commands import COMMANDS, Scope
from gui.keymap import Keymap, all_keys, is_strong
from gui.settings import Settings


@pytest.fixture
def keymap(settings: Settings) -> Keymap:
    """Begin with the table's keys."""
    return Keymap(settings)


def keys(keymap: Keymap, name: str) -> tuple[str, ...]:
    """Return the keys of a command."""
    return all_keys(keymap.command(name))


def test_it_begins_with_the_table(keymap: Keymap) -> None:
    """Nothing is changed as long as nobody changes it."""
    assert keymap.commands == COMMANDS
    assert not [command for command in COMMANDS if keymap.is_changed(command.name)]


def test_a_key_that_is_given_is_kept(qtbot: QtBot, keymap: Keymap, tmp_path: Path) -> None:
    """In the settings' file, a row a command, for the next start."""
    with qtbot.waitSignal(keymap.changed):
        keymap.give("print", ["Ctrl+Alt+P", "F7"])
    assert keys(keymap, "print") == ("Ctrl+Alt+P", "F7")
    assert keymap.is_changed("print")
    again = Keymap(Settings(tmp_path / "dateline.ini"))
    assert keys(again, "print") == ("Ctrl+Alt+P", "F7")


def test_a_key_is_taken_from_who_had_it(keymap: Keymap) -> None:
    """And goes back there when it is given away again."""
    owner = keymap.owner("Ctrl+D", "print")
    assert owner is not None
    assert owner.name == "save_search"
    keymap.give("print", ["Ctrl+P", "Ctrl+D"])
    assert keys(keymap, "save_search") == ()
    keymap.reset("print")
    assert keys(keymap, "save_search") == ("Ctrl+D",)
    assert keymap.owner("Ctrl+D", "save_search") is None


def test_a_key_is_taken_from_who_was_given_it(keymap: Keymap) -> None:
    """Of two who were given one key, the last has it."""
    keymap.give("print", ["F7", "F9"])
    keymap.give("export", ["F7"])
    assert keys(keymap, "print") == ("F9",)
    assert keys(keymap, "export") == ("F7",)
    keymap.reset()
    assert keymap.commands == COMMANDS


@pytest.mark.parametrize(
    ("key", "name", "owner"),
    [
        ("Return", "star", "open_thread"),  # in the reader, where a star is given too
        ("Return", "open_hit", None),  # its own, in the box; those of the list are elsewhere
        ("Return", "print", "open_thread"),
        ("Down", "print", "into_list"),  # would work anywhere, so in the box too
        ("j", "clear_search", "next_article"),
        ("Alt+Down", "print", "next_article"),
        ("F3", "save_search", "next_hit"),
        ("F9", "star", None),
        ("Ctrl+Space", "star", "complete"),  # with Ctrl it would work while one types
    ],
)
def test_commands_clash_where_both_would_work(
    keymap: Keymap, key: str, name: str, owner: str | None
) -> None:
    """Qt does neither of two commands on one key."""
    found = keymap.owner(key, name)
    assert (found.name if found else None) == owner


def test_keys_with_ctrl_roam_and_letters_do_not(keymap: Keymap) -> None:
    """A command of the list works while one types by a strong key alone."""
    keymap.give("star", ["s", "Ctrl+Shift+S", "F8"])
    star = keymap.command("star")
    assert (star.keys, star.everywhere) == (("s",), ("Ctrl+Shift+S", "F8"))
    assert star.scope is Scope.READING


@pytest.mark.parametrize(
    ("key", "strong"),
    [("j", False), ("Shift+J", False), ("F3", True), ("Shift+F3", True), ("Ctrl+F", True),
     ("Alt+Left", True), ("Space", False), ("Shift+Space", False), ("F", False), ("/", False)],
)  # fmt: skip
def test_strong_keys_write_nothing(key: str, strong: bool) -> None:  # noqa: FBT001 (a case)
    """They can be pressed while one types."""
    assert is_strong(key) is strong


def test_two_windows_have_the_same_keys(settings: Settings) -> None:
    """What is changed at one is changed at the other."""
    one, other = Keymap(settings), Keymap(settings)
    one.give("print", ["F7"])
    assert keys(other, "print") == ("F7",)

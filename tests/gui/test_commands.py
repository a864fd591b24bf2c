"""The table of commands."""

import re
from collections import defaultdict
from itertools import combinations

import pytest

from PySide6.QtGui import QKeySequence

from gui.commands import COMMANDS, MENUS, Command, Scope, listed, spoken, spoken_keys

# Where the focus can be, and the scopes whose keys work there.
PLACES = {
    "list and reader": {Scope.WINDOW, Scope.READING},
    "search box": {Scope.WINDOW, Scope.BOX},
}


def keys_in(command: Command, scopes: set[Scope]) -> list[str]:
    """Return the keys of a command that work where these scopes do."""
    return [*(command.keys if command.scope in scopes else ()), *command.everywhere]


@pytest.mark.parametrize("place", PLACES)
def test_a_key_does_one_thing(place: str) -> None:
    """No key is bound twice where both would work: Qt would do neither."""
    bound: defaultdict[str, list[str]] = defaultdict(list)
    for command in COMMANDS:
        for key in keys_in(command, PLACES[place]):
            bound[QKeySequence(key).toString()].append(command.name)
    assert {key: names for key, names in bound.items() if len(names) > 1} == {}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_is_complete(command: Command) -> None:
    """Each has a place in a menu, words, a tip, and keys that Qt understands."""
    assert command.menu in MENUS
    assert command.text
    assert command.tip
    assert not command.tip.endswith(".")
    for key in (*command.keys, *command.everywhere):
        assert QKeySequence(key).toString(), key


def test_names_and_texts_are_told_apart() -> None:
    """No two commands share a name, or a text within a menu."""
    for one, other in combinations(COMMANDS, 2):
        assert one.name != other.name
        assert (one.menu, one.text) != (other.menu, other.text)


def test_what_is_shown_or_hidden_stands_together() -> None:
    """The calendar beside the side panel, the themes one below the other."""
    names = [command.name for command in COMMANDS]
    panel, theme = names.index("panel"), names.index("theme_system")
    assert names[panel : panel + 3] == ["panel", "filter_names", "calendar"]
    assert names[theme : theme + 3] == ["theme_system", "theme_light", "theme_dark"]


@pytest.mark.parametrize("menu", MENUS)
def test_no_menu_is_empty(menu: str) -> None:
    """Every menu holds commands, and none begins with a separator."""
    of_it = [command for command in COMMANDS if command.menu == menu]
    assert of_it
    assert not of_it[0].parted


@pytest.mark.parametrize(
    ("key", "words"),
    [("/", "/"), ("j", "j"), ("Shift+J", "Shift+J"), ("Shift+Space", "Shift+Space"),
     ("Ctrl+P", "Ctrl+P"), ("Return", "Enter"), ("?", "?"), ("Ctrl++", "Ctrl++")],
)  # fmt: skip
def test_a_key_is_written_as_people_write_it(key: str, words: str) -> None:
    """Qt's names of keys are not everybody's."""
    assert spoken(key) == words


def test_each_key_is_said_once() -> None:
    """Return and Enter are one key to a person."""
    keys = {command.name: spoken_keys(command) for command in COMMANDS}
    assert keys["to_reader"] == ("Right", "Enter")
    assert keys["zoom_in"] == ("Ctrl++", "Ctrl+=")


def test_every_key_is_listed() -> None:
    """`dateline --keys` leaves no key out (Acceptance 8), and fits a terminal of 80 columns."""
    lines = listed().splitlines()
    assert all(len(line) < 80 for line in lines)
    rows = [" ".join(row.split()) for row in re.split(r"\n(?! )", listed())]
    with_keys = [command for command in COMMANDS if command.keys or command.everywhere]
    assert len(rows) == len(with_keys)
    for command, row in zip(with_keys, rows, strict=True):
        assert row.startswith(f"{', '.join(spoken_keys(command))} {command.tip}")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("search", {"/", "Ctrl+L"}),
        ("next_article", {"j", "Alt+Down"}),
        ("next_hit", {"n", "F3"}),
        ("next_pane", {"F6"}),
        ("previous_pane", {"Shift+F6"}),
        ("find", {"Ctrl+F"}),
        ("print", {"Ctrl+P"}),
        ("save_pdf", {"Ctrl+S"}),
        ("keys", {"F1", "?"}),
        ("quit", {"Ctrl+Q"}),
        ("zoom_in", {"Ctrl++", "Ctrl+="}),
    ],
)
def test_the_keys_are_the_ones_that_were_designed(name: str, keys: set[str]) -> None:
    """What people are told they can press, they can (Acceptance 2, 4, 18)."""
    command = next(command for command in COMMANDS if command.name == name)
    assert {*command.keys, *command.everywhere} == keys

"""Every key of every command is pressed in some journey, which sees what it does."""

from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest

from gui.commands import COMMANDS


def keys_of(journey: object) -> set[str]:
    """Return the keys of the rows of the table that a journey goes along."""
    marks = getattr(journey, "pytestmark", []) if isinstance(journey, FunctionType) else []
    return {key for mark in marks if mark.name == "keys" for key in mark.args}


@pytest.fixture(scope="module")
def pressed() -> set[str]:
    """Return the keys that journeys press: each fails where it leaves one of its own out."""
    names = sorted(file.stem for file in Path(__file__).parent.glob("test_*.py"))
    modules = [import_module(f"tests.journeys.{name}") for name in names]
    journeys = [journey for module in modules for journey in vars(module).values()]
    return {key for journey in journeys for key in keys_of(journey)}


def test_every_key_has_a_journey(pressed: set[str]) -> None:
    """A command that gets a new key gets a journey with it (acceptance 7)."""
    keys = {key for command in COMMANDS for key in (*command.keys, *command.everywhere)}
    assert keys - pressed == set()


def test_no_journey_presses_what_is_no_key(pressed: set[str]) -> None:
    """A key that was taken away is taken out of its journey."""
    keys = {key for command in COMMANDS for key in (*command.keys, *command.everywhere)}
    assert pressed - keys == set()

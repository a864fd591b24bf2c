"""The keys that belong to a pane as such and are no commands: a table for the key overlay."""

from enum import StrEnum

from gui.commands import Command, Scope


class Pane(StrEnum):
    """Where the keys go."""

    BOX = "In the search box"
    LIST = "In the list"
    READER = "In the reader"
    CALENDAR = "In the calendar"
    PANEL = "In the side panel"


SCOPES = {
    Pane.BOX: frozenset({Scope.BOX}),
    Pane.LIST: frozenset({Scope.READING, Scope.LIST}),
    Pane.READER: frozenset({Scope.READING, Scope.PAGE}),
    Pane.CALENDAR: frozenset({Scope.READING}),
    Pane.PANEL: frozenset({Scope.READING}),
}

OWN_KEYS: dict[Pane, tuple[tuple[tuple[str, ...], str], ...]] = {
    Pane.BOX: ((("Tab",), "take the suggestion that is chosen, else on to the next pane"),),
    Pane.LIST: (
        (("Up", "Down"), "previous, next article"),
        (("Home", "End"), "first, last article"),
    ),
    Pane.READER: (
        (("Up", "Down"), "scroll by a line"),
        (("Home", "End"), "begin, end of the article"),
    ),
    Pane.CALENDAR: (
        (("Left", "Right"), "previous, next bar; with Shift choose several"),
        (("Enter", "Space"), "limit the search to that time, or no more"),
        (("Down", "Up"), "to the dates that the texts mention, back to the articles"),
        (("+", "-"), "into the bar's days, out again"),
        (("Home", "End"), "first, last bar"),
        (("Del",), "search all times again"),
    ),
    Pane.PANEL: (
        (("Up", "Down"), "previous, next row"),
        (("Left", "Right"), "close, open a section or what stands under a saved search"),
        (("Space",), "on to the next mention"),
        (("Enter",), "the thread of a name; the article; what a saved search finds"),
        (("F2", "Del"), "rename, delete a saved search"),
    ),
}


def works_in(command: Command, pane: Pane) -> bool:
    """Tell whether a command has keys that work in a pane and not everywhere."""
    return command.scope in SCOPES[pane] and bool(command.keys)

"""Prints what a screen reader is told of Dateline's window: a line of JSON for each thing in it.

usage: python3 at_spi_tree.py   (in a session with an accessibility bus, with PyGObject)

Run by the system's own Python, not in the tests' environment. Waits until an article is shown.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # the system's own

_PATIENCE = 40  # seconds
_LOOK = 300  # ms between two looks
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_SHOWING = 25  # ATSPI_STATE_SHOWING
_MOST_CHILDREN = 60  # of a table's rows only the first

Thing = dict[str, object]


class Bus:
    """The accessibility bus of the session."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        reply = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress",
                                  None, None, Gio.DBusCallFlags.NONE, -1, None)  # fmt: skip
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)  # fmt: skip
        self._bus = Gio.DBusConnection.new_for_address_sync(reply.unpack()[0], flags, None, None)

    def call(self, name: str, path: str, method: str, *arguments: object, of: str) -> Any:
        """Call a method of an interface; returns what it gives."""
        signs = {int: "i", str: "s"}
        given = GLib.Variant(f"({''.join(signs[type(a)] for a in arguments)})", arguments)
        reply = self._bus.call_sync(name, path, of, method, given, None,
                                    Gio.DBusCallFlags.NONE, 5_000, None)  # fmt: skip
        return reply.unpack()

    def read(self, name: str, path: str, what: str, of: str = _ACCESSIBLE) -> object:
        """Read a property."""
        properties = "org.freedesktop.DBus.Properties"
        return self.call(name, path, "Get", of, what, of=properties)[0]

    def walk(self, name: str, path: str) -> Iterator[Thing]:
        """Yield a thing and all in it."""
        role = self.call(name, path, "GetRoleName", of=_ACCESSIBLE)[0]
        state = self.call(name, path, "GetState", of=_ACCESSIBLE)[0][0]
        thing: Thing = {"role": role, "name": self.read(name, path, "Name")}
        thing["shown"] = bool(state >> _SHOWING & 1)
        if role == "text":
            text = "org.a11y.atspi.Text"
            thing["text"] = self.call(name, path, "GetText", 0, -1, of=text)[0]
        yield thing
        count = self.read(name, path, "ChildCount")
        for place in range(min(int(str(count)), _MOST_CHILDREN)):
            child = self.call(name, path, "GetChildAtIndex", place, of=_ACCESSIBLE)[0]
            if not child[1].endswith("/null"):
                yield from self.walk(*child)


def tree(bus: Bus) -> list[Thing]:
    """Return the window's tree; empty while there is none."""
    root = "org.a11y.atspi.Registry", _ROOT
    for place in range(int(str(bus.read(root[0], root[1], "ChildCount")))):
        app = bus.call(*root, "GetChildAtIndex", place, of=_ACCESSIBLE)[0]
        if bus.read(app[0], app[1], "Name") == "Dateline":
            return list(bus.walk(app[0], app[1]))
    return []


class Waiting:
    """Looks again and again until an article stands in the window."""

    def __init__(self) -> None:
        self.found: list[Thing] = []
        self._bus = Bus()
        self._loop = GLib.MainLoop()

    def run(self) -> None:
        """Look until there is one, or patience is at an end."""
        GLib.timeout_add(_LOOK, self._look)
        GLib.timeout_add_seconds(_PATIENCE, self._loop.quit)
        self._loop.run()

    def _look(self) -> bool:
        try:
            things = tree(self._bus)
        except GLib.Error:
            return True  # the window is still being made
        if any(thing.get("text") and thing["name"] == "Article" for thing in things):
            self.found = things
            self._loop.quit()
        return not self.found


if __name__ == "__main__":
    waiting = Waiting()
    waiting.run()
    for thing in waiting.found:
        print(json.dumps(thing))
    sys.exit(0 if waiting.found else 1)

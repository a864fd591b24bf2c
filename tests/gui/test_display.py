"""Is there a screen? Asked before Qt."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui import display
from gui.display import why_no_window


@pytest.fixture
def sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Look for X servers in the test's folder; returns how their sockets' names begin."""
    start = f"{tmp_path}/X"
    monkeypatch.setattr(display, "_SOCKETS", start)
    return start


@pytest.fixture
def server(sockets: str) -> Iterator[str]:
    """Listen as an X server does for display 7."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(f"{sockets}7")
        listening.listen()
        yield ":7"


def test_without_a_display_it_is_said_in_one_sentence() -> None:
    """The sentence names what works without one."""
    reason = why_no_window({})
    assert reason is not None
    assert "\n" not in reason
    for command in ("search", "analyse", "index", "print", "--screenshot"):
        assert command in reason


@pytest.mark.parametrize(
    "environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "wayland-0"}]
)
def test_a_platform_or_wayland_will_do(environment: dict[str, str]) -> None:
    """Who names a platform is believed; Wayland is a display."""
    assert why_no_window(environment) is None


@pytest.mark.parametrize("name", [":7", ":7.0", "unix:7"])
def test_an_x_server_that_answers_will_do(server: str, name: str) -> None:
    """Display names are written in several ways."""
    assert why_no_window({"DISPLAY": name}) is None


@pytest.mark.parametrize("name", [":8", ":8.1"])
def test_a_server_that_is_gone_is_no_display(sockets: str, name: str) -> None:
    """A DISPLAY left over from another session would make Qt abort."""
    assert why_no_window({"DISPLAY": name}) is not None


def test_a_socket_that_nobody_listens_on_is_no_display(server: str, sockets: str) -> None:
    """A server that died leaves its socket's file behind."""
    Path(f"{sockets}9").touch()
    assert why_no_window({"DISPLAY": ":9"}) is not None


def test_a_server_elsewhere_is_asked_by_tcp(monkeypatch: pytest.MonkeyPatch) -> None:
    """A forwarded display (ssh -X) is a port from 6000 on."""
    asked: list[tuple[str, int]] = []

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        asked.append(address)
        return socket.socket()

    monkeypatch.setattr(socket, "create_connection", connect)
    assert why_no_window({"DISPLAY": "localhost:10.0"}) is None
    assert asked == [("localhost", 6010)]


def test_a_form_nobody_knows_is_left_to_qt() -> None:
    """XQuartz names a path."""
    assert why_no_window({"DISPLAY": "/private/tmp/launch/org.xquartz:0x"}) is None

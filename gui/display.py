"""Is there a screen to show a window on? Asked before Qt, which would abort."""

import os
from collections.abc import Mapping

_NO_DISPLAY = (
    "dateline: there is no display to open a window on; without one these work: dateline search, "
    "print, export, entities, analyse, index, and dateline --screenshot FILE.png"
)
_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 (where X servers listen; we only connect)
_CONNECT_TIME = 2.0  # s to wait for an X server to answer


def why_no_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return a sentence that says why no window can be opened; None when one can."""
    if environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if display and _answers(display):
        return None
    return _NO_DISPLAY


def _answers(display: str) -> bool:
    """Tell whether an X server answers at a display name such as `:0` or `host:10.0`."""
    host, _, number = display.rpartition(":")
    number = number.split(".")[0]
    if not number.isdigit():
        return True  # a form we do not know (launchd's socket path): let Qt try it
    if host and host != "unix":
        import socket  # 3 ms that a start on Wayland should not cost

        try:
            with socket.create_connection((host, 6000 + int(number)), _CONNECT_TIME):
                return True
        except OSError:
            return False
    return any(_accepts(f"{start}{_SOCKETS}{number}") for start in ("", "\0"))


def _accepts(address: str) -> bool:
    """Tell whether a Unix socket takes a connection; a leading NUL is Linux's abstract space."""
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_CONNECT_TIME)
        try:
            probe.connect(address)
        except OSError:
            return False
        return True

"""What holds for all tests: no clock and no printer decides, and how a run ends."""

import gc
import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# A deadline an example, or a limit to how long examples are in the making, would make the machine's
# load a test's result. What fixtures give to a property is not changed by its examples.
settings.register_profile(
    "dateline",
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.function_scoped_fixture),
)
settings.load_profile("dateline")

# What is waited for comes late on a busy machine, where Qt's own five seconds are a guess.
_PATIENCE = 60_000  # ms
for _name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
    vars(QtBot)[_name].__kwdefaults__["timeout"] = _PATIENCE

# The printers of the machine are no part of a test: an address where no queue is.
os.environ["CUPS_SERVER"] = "/nonexistent/cups.sock"

_STATUS = pytest.StashKey[int]()


def pytest_collection_finish() -> None:
    """Leave out what was imported when garbage is looked for, as it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Let a test's windows go once it is over, and collect garbage then and at no other time.

    A window that stays is dressed anew with every look that a later test puts on: with hundreds of
    them that took most of a run's time. And a widget that nobody holds any more died while another
    was being painted, where making Python classes of Qt's sets the collector off: QWidget's
    destructor then looks for a window that is half gone, and the process ends.
    """
    gc.disable()
    result = yield
    if "PySide6.QtWidgets" in sys.modules:
        _let_windows_go()
    gc.collect()
    return result


def _let_windows_go() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance():
        for window in QApplication.topLevelWidgets():
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Note how the run went."""
    session.config.stash[_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the process once all is reported, without the teardown of Python and Qt.

    A run leaves hundreds of windows, and PySide6 destroys what is left in no order at exit: in some
    orders of the tests it died of that, behind a green summary (see also PYSIDE-2254).
    """
    if "PySide6" in sys.modules and _STATUS in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[_STATUS])

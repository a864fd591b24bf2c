"""What holds for all tests: no clock and no printer decides, and how a run ends."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A deadline an example would make the machine's load a test's result.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

# The printers of the machine are no part of a test: an address where no queue is.
os.environ["CUPS_SERVER"] = "/nonexistent/cups.sock"

_STATUS = pytest.StashKey[int]()


@pytest.fixture(autouse=True)
def _garbage_goes_between_tests() -> Iterator[None]:
    """Collect what a test leaves once it is over, and at no other time.

    A widget that nobody holds any more died while another was being painted, where making Python
    classes of Qt's sets the collector off: QWidget's destructor then looks for a window that is
    half gone, and the process ends.
    """
    gc.disable()
    yield
    gc.collect(0)
    gc.enable()


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

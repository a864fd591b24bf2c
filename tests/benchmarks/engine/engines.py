"""The table of engines: where their peers are, which Python runs them, whether they are here."""

import shutil
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple, cast

from tests.benchmarks.engine.peer import Making

_DEBIAN_PYTHON = "/usr/bin/python3"
_PEERS = "tests.benchmarks.engine.peers"


class Engine(NamedTuple):
    """A row: `peer` is module and class; what it `needs` is a module or a command.

    `builds` and `answers` tell which tables it stands in, `changes` whether it can index one
    article anew; a `slow` one goes one round only.
    """

    name: str
    peer: str
    needs: str = ""
    python: str = sys.executable
    builds: bool = True
    answers: bool = True
    changes: bool = True
    slow: bool = False


DATELINE = Engine("Dateline", "dateline:Answers", builds=False, changes=False)
"""What all others are compared with; its index is built by the worker."""

ENGINES = (
    DATELINE,
    Engine("Dateline, inflected", "dateline:Inflected", builds=False, changes=False),
    Engine("Dateline, through the pipe", "dateline:Pipe", builds=False, changes=False),
    Engine("its keyword index alone", "dateline:IndexAlone"),
    Engine("SQLite FTS5", "fts5:Fts5"),
    Engine("SQLite FTS5, prefix indexes", "fts5:Fts5Prefixes"),
    Engine("tantivy", "tantivy_index:Tantivy", needs="tantivy"),
    Engine("stock Whoosh", "stock_whoosh:StockWhoosh", slow=True),
    Engine("Xapian", "xapian_index:Xapian", needs="xapian", python=_DEBIAN_PYTHON, slow=True),
    Engine("Recoll", "recoll:Recoll", needs="recollindex", changes=False, slow=True),
)


def making(peer: str) -> Making:
    """Import what makes a peer."""
    module, _, name = peer.partition(":")
    return cast("Making", getattr(import_module(f"{_PEERS}.{module}"), name))


def is_here(engine: Engine) -> bool:
    """Tell whether what an engine needs is installed."""
    if not engine.needs or shutil.which(engine.needs):
        return True
    if engine.python == sys.executable:
        return find_spec(engine.needs) is not None
    if not shutil.which(engine.python):
        return False
    return not subprocess.run(
        [engine.python, "-c", f"import tomllib, {engine.needs}"], capture_output=True, check=False
    ).returncode

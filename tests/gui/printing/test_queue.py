"""A job through a real CUPS queue: a virtual printer that writes PDF files.

On Debian: `apt-get install cups printer-driver-cups-pdf`, with cupsd running. Without such a queue
the test is skipped.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

_OUTPUT = Path.home() / "PDF"  # where the queue writes, unless its settings say otherwise


def _with_queues() -> dict[str, str]:
    """Return our environment with the system's queues in it, which other tests are not to see."""
    return {name: value for name, value in os.environ.items() if name != "CUPS_SERVER"}


def pdf_queue() -> str:
    """Return the name of a queue that prints into PDF files; empty where there is none."""
    if shutil.which("lpstat") is None:
        return ""
    command = ["lpstat", "-v"]
    told = subprocess.run(command, capture_output=True, text=True, check=False, env=_with_queues())
    rows = (line.split() for line in told.stdout.splitlines() if "cups-pdf:" in line)
    return next((row[2].rstrip(":") for row in rows if len(row) > 2), "")


QUEUE = pdf_queue()


PRINTING = """
import sys
from datetime import date
from PySide6.QtWidgets import QApplication
app = QApplication([])
from gui.printing.articles import Given, PrintedArticle
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.print_dialog import make_printer
from search import paths
from search.articles.files import scan
from search.articles.reading import read_article
from search.reading import Reading
seeds = paths.seeds()
read = [Reading(read_article(seeds, stamp.path), (), ()) for stamp in scan(seeds)]
articles = Given([PrintedArticle(reading) for reading in read * 2])
printer = make_printer(sys.argv[1])
printer.setDocName(sys.argv[2])
job = PrintJob(articles, PrintChoices(pages="2,5-6"), printed_on=date(2026, 11, 22))

def told():
    print((yield from job.painting(printer)).numbers)

for step in told():
    pass
"""


@pytest.mark.skipif(not QUEUE, reason="no CUPS queue that prints into files")
def test_a_queue_gets_exactly_the_chosen_pages(qtbot: QtBot) -> None:
    """Range 2,5-6 is three pages on paper, too (line 92)."""
    name = f"dateline-{uuid4().hex[:8]}"
    command = [sys.executable, "-c", PRINTING, QUEUE, name]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=_with_queues())
    assert told.stdout.strip() == "(2, 5, 6)"
    qtbot.waitUntil(lambda: bool(list(_OUTPUT.glob(f"{name}*.pdf"))), timeout=30_000)
    (written,) = _OUTPUT.glob(f"{name}*.pdf")
    qtbot.waitUntil(lambda: b"%%EOF" in written.read_bytes()[-32:], timeout=30_000)
    told = subprocess.run(["pdfinfo", written], capture_output=True, text=True, check=True)
    written.unlink()
    assert "Pages:           3" in told.stdout

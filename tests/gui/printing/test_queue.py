"""A job through a real CUPS queue: a virtual printer that writes PDF files.

On Debian: `apt-get install cups printer-driver-cups-pdf`, with cupsd running. Without such a queue
the test is skipped.
"""

import shutil
import subprocess
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from gui.printing.articles import Given, PrintedArticle
from gui.printing.job import PrintChoices, PrintJob
from gui.printing.print_dialog import make_printer
from search.reading import Reading

_OUTPUT = Path.home() / "PDF"  # where the queue writes, unless its settings say otherwise


def pdf_queue() -> str:
    """Return the name of a queue that prints into PDF files; empty where there is none."""
    if shutil.which("lpstat") is None:
        return ""
    told = subprocess.run(["lpstat", "-v"], capture_output=True, text=True, check=False).stdout
    rows = (line.split() for line in told.splitlines() if "cups-pdf:" in line)
    return next((row[2].rstrip(":") for row in rows if len(row) > 2), "")


QUEUE = pdf_queue()


@pytest.mark.skipif(not QUEUE, reason="no CUPS queue that prints into files")
def test_a_queue_gets_exactly_the_chosen_pages(qtbot: QtBot, readings: tuple[Reading, ...]) -> None:
    """Range 2,5-6 is three pages on paper, too (line 92)."""
    name = f"dateline-{uuid4().hex[:8]}"
    articles = Given([PrintedArticle(reading) for reading in readings * 2])
    job = PrintJob(articles, PrintChoices(pages="2,5-6"), printed_on=date(2026, 11, 22))
    printer = make_printer(QUEUE)
    printer.setDocName(name)
    assert job.paint(printer).numbers == (2, 5, 6)
    qtbot.waitUntil(lambda: bool(list(_OUTPUT.glob(f"{name}*.pdf"))), timeout=30_000)
    (written,) = _OUTPUT.glob(f"{name}*.pdf")
    qtbot.waitUntil(lambda: b"%%EOF" in written.read_bytes()[-32:], timeout=30_000)
    told = subprocess.run(["pdfinfo", written], capture_output=True, text=True, check=True).stdout
    written.unlink()
    assert "Pages:           3" in told

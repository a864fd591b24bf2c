"""Files are put in the order of their dates before they are read."""

import os
from pathlib import Path

from search.articles.files import scan
from search.articles.heads import newest_first

_HEADS = {
    "new": b" date 2026-01-02 A text.",
    "middle-a": b"date: 2025-1-5\nA text.",
    "middle-b": b"\xef\xbb\xbf\n DATE 2025-01-05 A text.",
    "old": b" date 1899-12-31 A text.",
    "undated": b"A text of date 2027-01-01.",
    "wrong": b" date 2025-010-123456 A text.",
}


def test_the_newest_come_first(tmp_path: Path) -> None:
    """Those of one day by path, and last those whose date is not seen at a glance."""
    for name, raw in _HEADS.items():
        (tmp_path / name).write_bytes(raw)
    assert [stamp.path for stamp in newest_first(tmp_path, scan(tmp_path))] == list(_HEADS)


def test_what_can_not_be_opened_comes_last(tmp_path: Path) -> None:
    """Nothing waits for it, and nothing is raised."""
    (tmp_path / "a").write_bytes(_HEADS["new"])
    (tmp_path / "b").write_bytes(_HEADS["new"])
    (tmp_path / "gone").symlink_to("nowhere")
    stamps = scan(tmp_path)
    (tmp_path / "a").unlink()
    os.mkfifo(tmp_path / "a")
    assert [stamp.path for stamp in newest_first(tmp_path, stamps)] == ["b", "a", "gone"]

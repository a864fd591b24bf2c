"""A folder of articles that a test fills."""

import os
from pathlib import Path


class ArticleFolder:
    """A folder in which a test writes articles; `place` is its path."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._tick = 0

    def write(self, name: str, text: str, day: str = "2025-07-04") -> None:
        """Write an article, with a time of its own so that a change is always seen."""
        self.write_raw(name, f" date {day} {text}\n".encode())

    def write_raw(self, name: str, raw: bytes) -> None:
        """Write a file as it is."""
        file = self.place / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        self._tick += 1
        os.utime(file, ns=(self._tick * 10**9, self._tick * 10**9))

    def write_many(self, count: int) -> None:
        """Write articles about `word0`, `word1` …, a day each, the last the newest."""
        for n in range(count):
            self.write(f"{n:05}.txt", f"Here is word{n} of {count}.", f"{1900 + n // 300}-03-04")

"""What must hold of a writing that ends at any moment: the index is the old one or the new one."""

import subprocess
import sys
from pathlib import Path

import pytest

from search.index.keyword_index import KeywordIndex
from tests.search.index.interrupted import OLD


@pytest.mark.parametrize("act", ["die", "full"])
def test_an_interruption_leaves_the_old_index_or_the_new(tmp_path: Path, act: str) -> None:
    """At every operation on its files; the next writing sweeps what is left (acceptance 47)."""
    with KeywordIndex.writing(tmp_path / "index") as writing:
        for number in OLD:
            writing.add(number, "", f"oil w{number}")
        writing.commit()
    command = [sys.executable, "-m", "tests.search.index.interrupted"]
    run = subprocess.run(
        [*command, tmp_path / "index", tmp_path / "work", act],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.split()) > 5
    assert set(run.stdout.split()) == {"old", "new"}

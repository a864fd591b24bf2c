"""The window at 100, 125, 150 and 200 %: alike but for its sharpness."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from PySide6.QtGui import QImage

from tests.journeys.conftest import ROOT

_PATIENCE = 120  # seconds


@dataclass(frozen=True)
class Seen:
    """What a window of one scale looked like."""

    told: dict[str, Any]
    picture: QImage


def look_at(scale: str, home: Path) -> Seen:
    """Open the window at a scale."""
    picture = home / f"{scale}.png"
    command = [
        sys.executable,
        "-m",
        "tests.journeys.window_at_scale",
        str(home / "x.ini"),
        str(picture),
    ]
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "CONFIG", "DATA")}
    environment = {**os.environ, **places, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen",
                   "HOME": str(home)}  # fmt: skip
    done = subprocess.run(
        command, check=True, capture_output=True, cwd=ROOT, env=environment, timeout=_PATIENCE
    )
    return Seen(json.loads(done.stdout), QImage(str(picture)))


@pytest.fixture(scope="module")
def unscaled(tmp_path_factory: pytest.TempPathFactory, indexed_seeds: Path) -> Seen:
    """Look at the window as it is drawn."""
    home = tmp_path_factory.mktemp("unscaled")
    shutil.copytree(indexed_seeds, home / "cache")
    return look_at("1", home)


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_the_window_is_alike_at_every_scale(
    scale: str, unscaled: Seen, tmp_path: Path, indexed_seeds: Path
) -> None:
    """Nothing is cut, all stands where it stood, in so many more pixels (acceptance 96)."""
    shutil.copytree(indexed_seeds, tmp_path / "cache")
    seen = look_at(scale, tmp_path)
    assert seen.told["cut"] == unscaled.told["cut"] == []
    width, height = unscaled.told["pixels"]
    assert seen.told["pixels"] == [round(width * float(scale)), round(height * float(scale))]
    assert seen.told["places"] == unscaled.told["places"]
    enlarged = unscaled.picture.scaled(seen.picture.size())
    assert seen.picture != enlarged  # drawn with more pixels, not blown up

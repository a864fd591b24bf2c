"""Where files live: the one file that knows."""

import os
import re
import zlib
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_INSTALLED = "dateline_data"
_APP = "dateline"


def resources() -> Path:
    """Return the folder of icons, gazetteers, fonts and models that ship with Dateline."""
    return _shipped("resources")


def seeds() -> Path:
    """Return the folder of the articles that ship with Dateline."""
    return _shipped("seeds")


def cache_root() -> Path:
    """Return the folder for all that can be made again; it need not exist."""
    return _user_folder("XDG_CACHE_HOME", ".cache")


def config_root() -> Path:
    """Return the folder for the user's own settings; it need not exist."""
    return _user_folder("XDG_CONFIG_HOME", ".config")


def data_root() -> Path:
    """Return the folder for what the user made and nobody can make again; it need not exist."""
    return _user_folder("XDG_DATA_HOME", ".local/share")


def cache_for(folder: Path) -> Path:
    """Return the folder that caches a folder of articles; it need not exist.

    Its name tells a person which folder it belongs to, and its checksum keeps namesakes apart.
    """
    return cache_root() / _cache_name(folder)


def settings_for(folder: Path) -> Path:
    """Return the folder for what the user ruled about a folder of articles; it need not exist."""
    return config_root() / "libraries" / _cache_name(folder)


def belongings_of(folder: Path) -> Path:
    """Return the folder for stars, saved searches and the like of a folder of articles."""
    return data_root() / "libraries" / _cache_name(folder)


def cache_without_home(folder: Path) -> Path:
    """Return the folder to cache in where `cache_for` can't be written; it need not exist.

    It is the same for all processes of a user, so that window and worker meet there.
    """
    import tempfile  # 4 ms that a start should not cost

    return Path(tempfile.gettempdir()) / f"{_APP}-{os.getuid()}-{_cache_name(folder)}"


def as_argument(place: str) -> str:
    """Write a path as Qt can hand it to a process: bytes that are no UTF-8 escaped, and `%`."""
    escaped = place.replace("%", "%25")
    return re.sub("[\udc80-\udcff]", lambda byte: f"%{ord(byte[0]) - 0xDC00:02x}", escaped)


def of_argument(text: str) -> Path:
    """Read a path as `as_argument` wrote it."""
    from urllib.parse import unquote_to_bytes  # who writes one need not load it

    return Path(os.fsdecode(unquote_to_bytes(os.fsencode(text))))


def _shipped(name: str) -> Path:
    """Find a shipped folder: beside the packages of an installed wheel, else in the checkout."""
    installed = _ROOT / _INSTALLED / name
    return installed if installed.is_dir() else _ROOT / name


def _user_folder(variable: str, below_home: str) -> Path:
    """Read a folder of the XDG base directory specification, which ignores relative ones."""
    given = os.environ.get(variable, "")
    base = Path(given) if given.startswith("/") else Path.home() / below_home
    return base / _APP


def _cache_name(folder: Path) -> str:
    """Name the cache of a folder of articles."""
    absolute = os.path.realpath(folder)
    readable = re.sub(r"[^\w.-]+", "-", Path(absolute).name, flags=re.ASCII).strip("-.")[:40]
    return f"{readable or 'articles'}-{zlib.crc32(os.fsencode(absolute)):08x}"

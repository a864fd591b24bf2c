"""Writes the archive in the gallery's pictures: invented news, the same on every machine.

usage: python resources/gallery/archive.py FOLDER [ARTICLES]

People, bodies and what happens are made up; only the places are on a map.
"""

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

_SEED = 2026
_LAST_DAY = date(2026, 2, 20)
_DAYS = 1100
_HOLE = (date(2024, 7, 1), date(2024, 9, 30))  # no article: an archive has holes
_WAVES = (4, 9, 2, 6, 3, 1, 5)  # how busy the weeks are
_LONG = 60  # sittings in the long article

_PEOPLE = {
    "Marta Lindqvist": "Transport Minister",
    "Tomas Okonjo": "Mayor",
    "Ingrid Vasari": "Professor",
    "Jonas Halvorsen": "spokesman",
    "Leyla Kazimova": "Deputy Prime Minister",
    "Pieter van Dorn": "chairman",
    "Elena Marchetti": "engineer",
    "Rashid Nazarov": "ambassador",
}
_PLACES = ("OSLO, Norway", "TRIESTE, Italy", "GDANSK, Poland", "ROTTERDAM, Netherlands",
           "TALLINN, Estonia", "IZMIR, Türkiye", "PORTO, Portugal", "TBILISI, Georgia")  # fmt: skip
_BODIES = ("the Northern Ports Authority", "the Baltic Grain Exchange", "the Rail Safety Agency",
           "the European Investment Bank", "the Adriatic Shipping Company")  # fmt: skip
_EVENTS = ("the Trieste Conference", "the Baltic Ports Summit", "the Oslo Climate Forum")

_LEADS = (
    "{who} said the bridge over the {river} will open to traffic in {month}",
    "{body} put off its decision on the grain terminal until {month}",
    "Night trains between {here} and {there} will run again from {month}",
    "{who} and {other} signed an agreement on ferry links with {there}",
    "Storm damage closes the harbour of {here} for a second week",
    "{body} found no fault in the signals of the {river} line",
    "Warehouses in {here} are full as shippers wait for lower rates",
    "{who} called for a new survey of the {river} crossing",
    "Delegates in {here} prepare for {event}",
    "A freight corridor from {here} to {there} moves a step closer",
)
_SENTENCES = (
    "{who} told reporters that the work had begun on {earlier} and would take two years.",
    "{body} had warned in {year} that the bridge was carrying twice the planned load.",
    "“We have promised this link to {there} for a decade,” {surname} said.",
    "The figures were presented at {event} last week.",
    "A year earlier, {other} had asked {body} for a second opinion.",
    "Traffic through {here} rose by {number} per cent in the first quarter of {year}.",
    "{surname} is expected in {there} on {later}.",
    "Neither {body} nor the city of {here} would say what the delay has cost.",
    "{other}, who joined the talks yesterday, spoke of a fair result.",
    "The crossing was last repaired in the summer of {year}.",
    "Residents have waited since {earlier} for an answer.",
    "The next hearing is to be held in {month}.",
)
_RIVERS = ("Isonzo", "Glomma", "Vistula", "Douro", "Kura")


def write_archive(folder: Path, count: int = 640) -> None:
    """Write articles, a few that need attention among them."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(_SEED)  # noqa: S311 (no secret)
    for number in range(count):
        day = _day(random)
        file = folder / f"{number:04}_{day:%Y%m%d}.txt"
        file.write_text(_article(random, day), encoding="utf-8")
    day = date(2025, 11, 3)
    (folder / "hearings_20251103.txt").write_text(_long(random, day), encoding="utf-8")
    (folder / "note.txt").write_text(
        "Notes from the harbour office\n\nThe ferry timetable was found in a drawer.\n",
        encoding="utf-8",
    )
    (folder / "blank.txt").write_bytes(b"")
    (folder / "scan.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "hebrew_20260119.txt").write_text(_HEBREW, encoding="utf-8")


_HEBREW = """\
 date 2026-01-19 HAIFA, Israel, January 19 - הגשר החדש מעל הנחל ייפתח לתנועה באפריל 2026

ראש העיר אמר כי העבודות החלו לפני שנתיים, והן יסתיימו במועד.

המהנדסים בדקו את הגשר במשך שלושה ימים ולא מצאו בו כל פגם.
"""


def _day(random: Random) -> date:
    while True:
        back = int(_DAYS * random.random() ** 1.3)
        day = _LAST_DAY - timedelta(days=back)
        busy = _WAVES[day.isocalendar().week % len(_WAVES)] / max(_WAVES)
        if not _HOLE[0] <= day <= _HOLE[1] and random.random() < busy:
            return day


def _article(random: Random, day: date) -> str:
    words = _words(random, day)
    lead = random.choice(_LEADS).format(**words)
    text = [f" date {day} {words['line']}, {day:%B} {day.day} - {_capital(lead)}."]
    for _ in range(random.randint(3, 6)):
        chosen = random.sample(_SENTENCES, random.randint(2, 4))
        text.append(" ".join(_capital(s.format(**_words(random, day, words))) for s in chosen))
    return "\n\n".join(text) + "\n"


def _long(random: Random, day: date) -> str:
    """Return the minutes of many sittings, some hundred thousand characters."""
    words = _words(random, day)
    text = [f" date {day} {words['line']}, {day:%B} {day.day} - The minutes of the bridge hearings"]
    for sitting in range(1, _LONG + 1):
        text.append(f"Sitting {sitting}")
        for _ in range(4):
            chosen = random.sample(_SENTENCES, 5)
            text.append(" ".join(_capital(s.format(**_words(random, day))) for s in chosen))
    return "\n\n".join(text) + "\n"


def _words(random: Random, day: date, kept: dict[str, str] | None = None) -> dict[str, str]:
    """Return what the templates name; of `kept` the place and the person of the article stay."""
    line, other_line = random.sample(_PLACES, 2)
    who, other = random.sample(list(_PEOPLE), 2)
    earlier, later = (day + timedelta(days=random.randint(*span)) for span in ((-90, -9), (4, 40)))
    words = {
        "line": line,
        "here": line.split(",")[0].title(),
        "there": other_line.split(",")[0].title(),
        "who": f"{_PEOPLE[who]} {who}",
        "surname": who.split()[-1],
        "other": other,
        "body": random.choice(_BODIES),
        "event": random.choice(_EVENTS),
        "river": random.choice(_RIVERS),
        "month": f"{later:%B %Y}",
        "earlier": f"{earlier.day} {earlier:%B}",
        "later": f"{later.day} {later:%B %Y}",
        "year": str(day.year - random.randint(1, 6)),
        "number": str(random.randint(3, 28)),
    }
    if kept:
        words |= {name: kept[name] for name in ("line", "here", "who", "surname")}
    return words


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


if __name__ == "__main__":
    write_archive(Path(sys.argv[1]), *map(int, sys.argv[2:3]))

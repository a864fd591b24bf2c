"""What is told of a name or a date, in words: in tips, in the side panel, in the status line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from gui.days import name_days
from gui.messages import escape
from gui.page.marks import Mark, MarkKind
from gui.page.wording import compact_date, short_month
from gui.rules import rule_words
from gui.translation import counted, marked, translated
from gui.wording import from_to, mentions_words
from search.entities.mention import Mention
from search.messages.replies import EntityReply
from search.query.days import Days
from search.reading import Reading

KIND_WORDS = {
    MarkKind.PERSON: marked("telling", "person"),
    MarkKind.PLACE: marked("telling", "place"),
    MarkKind.ORG: marked("telling", "organisation"),
    MarkKind.EVENT: marked("telling", "event"),
    MarkKind.DATE: marked("telling", "date"),
}
_MOST_NAMES, _MOST_ROLES = 4, 3


def tip(reading: Reading, mark: Mark, known: EntityReply | None) -> str:
    """Return what the tip of a mark tells, as rich text: a bold name and a few lines."""
    title, *lines = date_lines(reading, mark) or entity_lines(reading, mark, known)
    body = "".join(f"<br>{escape(line)}" for line in lines)
    return f"<p><b>{escape(title)}</b>{body}</p>"


def entity_lines(reading: Reading, mark: Mark, known: EntityReply | None) -> tuple[str, ...]:
    """Tell of an entity: name, kind and roles, other names, counts here and in the library."""
    mentions = [m for m in reading.mentions if _is_of(m, mark)]
    roles = _commonest((m.role for m in mentions if m.role), _MOST_ROLES)
    said = [m.said for m in mentions if m.said != mark.label]
    names = _commonest((*said, *(known.names if known else ())), _MOST_NAMES)
    lines = (
        mark.label,
        ", ".join((translated("telling", KIND_WORDS[mark.kind]), *roles)),
        translated("telling", "also: {}").format(", ".join(names)) if names else "",
        counted("telling", "{count} mentions here", "1 mention here", len(mentions)),
        library_words(known) if known else "",
    )
    return tuple(filter(None, lines))


def date_lines(reading: Reading, mark: Mark) -> tuple[str, ...]:
    """Tell of a date: its value in words and the rule that resolved it; empty for no date."""
    timex = next((t for t in reading.timexes if t.span == mark.span), None)
    if mark.kind is not MarkKind.DATE or timex is None:
        return ()
    words = name_days(Days(timex.first, timex.last))
    return tuple(filter(None, (words, rule_words(timex.rule))))


def spoken(reading: Reading, mark: Mark) -> str:
    """Tell on one line of a mark that one has come to."""
    if lines := date_lines(reading, mark):
        return ": ".join(lines)
    count = sum(_is_of(m, mark) for m in reading.mentions)
    mentions = mentions_words(count)
    return ", ".join((mark.label, translated("telling", KIND_WORDS[mark.kind]), mentions))


def library_words(known: EntityReply) -> str:
    """Say where else an entity is named: `in 14 articles, Jul 2025 to Feb 2026`."""
    if not known.articles:
        return ""
    words = counted("telling", "in {count} articles", "in 1 article", known.articles)
    days = days_words((known.first, known.last), months=True)
    return f"{words}, {days}" if days else words


def surname_words(known: EntityReply) -> str:
    """Say how many articles name no more than a person's surname; nothing for none."""
    if not known.alone:
        return ""
    words = counted(
        "telling", "{count} more articles name only “{name}”", "1 more article names only “{name}”",
        known.alone,
    )  # fmt: skip
    return words.format(name=known.surname)


def days_words(days: Sequence[int], *, months: bool = False) -> str:
    """Say from which day to which some days reach, 0 being none: `4 Jul 2025 to 16 Feb 2026`.

    With `months` only from which month to which.
    """
    dated = [day for day in days if day]
    if not dated:
        return ""
    ends = (date.fromordinal(day) for day in (min(dated), max(dated)))
    first, last = ((short_month(day) if months else compact_date(day)) for day in ends)
    return first if first == last else from_to(first, last)


def _is_of(mention: Mention, mark: Mark) -> bool:
    return mention.kind.value == mark.kind.value and mention.entity == mark.label


def _commonest(words: Iterable[str], most: int) -> tuple[str, ...]:
    return tuple(word for word, _ in Counter(words).most_common(most))

"""Which row of the list is a month's heading, and which an article."""

from datetime import date
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from gui.articles.sections import Section, Sections

ANY_DAY = st.one_of(
    st.dates(),
    st.dates(date(2025, 11, 20), date(2026, 2, 10)),
    st.sampled_from([date.min, date.max, date(2024, 2, 29)]),
)


@st.composite
def listed_days(draw: st.DrawFn) -> list[int]:
    """Draw the days of a list as ordinals: in date order either way, the undated last."""
    dated = sorted(day.toordinal() for day in draw(st.lists(ANY_DAY, max_size=60)))
    if draw(st.booleans()):
        dated.reverse()
    return dated + [0] * draw(st.integers(0, 4))


def month_of(day: int) -> date | None:
    """Return the first day of a day's month."""
    return date.fromordinal(day).replace(day=1) if day else None


@given(listed_days())
def test_every_article_stands_on_exactly_one_row(days: list[int]) -> None:
    """Rows are headings and articles, each article once and in order."""
    sections = Sections(days)
    positions = [sections.position(row) for row in range(sections.row_count)]
    assert [p for p in positions if p is not None] == list(range(len(days)))
    assert all(sections.position(sections.row(p)) == p for p in range(len(days)))
    assert sections.row_count == len(days) + len(sections.heading_rows)


@given(listed_days())
def test_headings_are_the_months_in_order_with_their_counts(days: list[int]) -> None:
    """A heading a month and one for the undated; their counts add up to all articles."""
    sections = Sections(days)
    headings = [sections.section(row) for row in sections.heading_rows]
    assert headings == [Section(m, len(list(of_it))) for m, of_it in groupby(map(month_of, days))]
    assert sum(s.articles for s in headings if s) == len(days)


@given(listed_days())
def test_a_row_is_a_heading_or_an_article(days: list[int]) -> None:
    """What has a section has no position, and the heading above an article is of its own month."""
    sections = Sections(days)
    above = None
    for row in range(sections.row_count):
        position = sections.position(row)
        assert (sections.section(row) is None) == (position is not None)
        if position is not None:
            assert above is not None
            assert above.month == month_of(days[position])
        else:
            above = sections.section(row)


@given(listed_days())
def test_months_are_walked_without_leaving_one_out(days: list[int]) -> None:
    """Going to the next month from the top visits every month's first article, and ends."""
    if not days:
        return
    sections = Sections(days)
    visited, position = [0], sections.neighbour(0, step=1)
    while position is not None:
        visited.append(position)
        position = sections.neighbour(position, step=1)
    assert [sections.row(p) - 1 for p in visited] == list(sections.heading_rows)


def test_back_from_within_a_month_leads_to_its_first_article() -> None:
    """Only from there the next step back leads to the month before."""
    days = [date(2026, 2, 16), date(2026, 2, 3), date(2025, 7, 4), date(2025, 7, 1)]
    sections = Sections([day.toordinal() for day in days])
    assert sections.neighbour(3, step=-1) == 2
    assert sections.neighbour(2, step=-1) == 0
    assert sections.neighbour(0, step=-1) is None


def test_the_undated_stand_on_a_shelf_of_their_own() -> None:
    """Articles without a date come last under a heading without a month (Acceptance 82)."""
    sections = Sections([date(2025, 7, 4).toordinal(), 0, 0])
    assert sections.heading_rows == (0, 2)
    assert sections.section(2) == Section(None, 2)


def test_an_empty_list_has_no_rows() -> None:
    """Without articles there is no heading either."""
    assert Sections([]).row_count == 0


def test_the_last_month_of_all_is_a_month_too() -> None:
    """December 9999, behind which there is no day, in either order."""
    days = [
        date(9999, 12, 31).toordinal(),
        date(9999, 12, 1).toordinal(),
        date(1, 1, 1).toordinal(),
    ]
    assert Sections(days).heading_rows == (0, 3)
    assert Sections(days[::-1]).heading_rows == (0, 2)


def test_best_matches_stand_under_one_heading() -> None:
    """Where the days are in no order, months would stand in pieces."""
    sections = Sections([5, 0, 900, 7], ranked=True)
    assert sections.heading_rows == (0,)
    assert sections.section(0) == Section(None, 4, ranked=True)
    assert [sections.position(row) for row in range(5)] == [None, 0, 1, 2, 3]
    assert Sections([], ranked=True).row_count == 0

"""Bookmarks and links of a PDF, which Qt's writer makes none of: by pypdf, where it is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO

from gui.printing.job import Painted, PrintJob
from gui.printing.sheet import POINT
from gui.translation import translated


@dataclass(frozen=True, slots=True)
class Link:
    """A place to click: its box in points from the page's lower left corner, and where it leads.

    Pages are counted from 0 in the file.
    """

    page: int
    box: tuple[float, float, float, float]
    target: int


@dataclass(frozen=True, slots=True)
class Navigation:
    """The bookmarks of a file, as titles and pages from 0, and its links."""

    bookmarks: tuple[tuple[str, int], ...]
    links: tuple[Link, ...]


def navigation_of(job: PrintJob, painted: Painted) -> Navigation:
    """Return a bookmark for each article, and links from the contents to them.

    What begins on a page that was not chosen has neither.
    """
    places = {number: place for place, number in enumerate(painted.numbers)}
    plan = painted.plan
    if len(job.articles) < 2:
        return Navigation((), ())
    titles = [(translated("printing", "Contents"), 1)] if plan.overview and plan.begins else []
    for number, begins in enumerate(plan.begins):
        titles.append((job.articles.listed(number).headline, begins))
    bookmarks = tuple((title, places[page]) for title, page in titles if page in places)
    return Navigation(bookmarks, tuple(_links(painted, places)))


def _links(painted: Painted, places: dict[int, int]) -> Iterator[Link]:
    plan, height = painted.plan, painted.sheet.paper.height()
    for number in range(plan.opening if plan.overview and plan.begins else 0):
        if number + 1 not in places or plan.overview is None:
            continue
        for article, box in plan.overview.boxes(number):
            if plan.begins[article] in places:
                corners = (box.left(), height - box.bottom(), box.right(), height - box.top())
                left, bottom, right, top = (length / POINT for length in corners)
                target = places[plan.begins[article]]
                yield Link(places[number + 1], (left, bottom, right, top), target)


def with_navigation(pdf: bytes, navigation: Navigation) -> bytes:
    """Return a file with bookmarks and links, or as it was where pypdf is not installed."""
    if not navigation.bookmarks or find_spec("pypdf") is None:
        return pdf
    from pypdf import PdfWriter
    from pypdf.annotations import Link as LinkAnnotation

    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.page_mode = "/UseOutlines"
    for title, page in navigation.bookmarks:
        writer.add_outline_item(title=title, page_number=page)
    for link in navigation.links:
        annotation = LinkAnnotation(rect=link.box, border=[0, 0, 0], target_page_index=link.target)
        writer.add_annotation(link.page, annotation)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()

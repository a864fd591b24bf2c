"""An article as a set page with marks painted under it, for the screen and for paper.

    style = PageStyle(ink=theme.ink, soft_ink=theme.soft)            # style.py; .zoomed(1.25)
    page = set_page(reading.article, style, limit=1_000_000)         # document.py
    browser.setDocument(page.document)                               # keep `page` alive beside it
    marks = Marks([*marks_of(reading), *hit_marks(hits, current)])   # marks.py
    styles = {MarkKind.PERSON: MarkStyle(tint, line_colour, Line.SOLID), …}   # painting.py

In the viewport's paintEvent, before the text is painted (so nothing ever covers a letter):

    painter.translate(-scrolled_x, -scrolled_y)
    seen = page.between(scrolled_y, scrolled_y + height)
    paint_marks(painter, page, marks.within(seen), styles)

Only kinds that are in `styles` are painted: leave one out to switch it off, and repaint. The page
also answers: `position(offset)`, `offset(position)`, `rects(span)`, `text(start, end)` for copying
exactly what the file says, `is_whole`. `Marks` answers `at`, `following`, `preceding`, `within`.
`style.column_width()` is the width of the measure; `wording` has places and dates in words.
"""

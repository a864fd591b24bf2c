"""What the answering child recognised, as values."""

from datetime import date

from gui.workers.readings import reading_of
from search.archive.sending import mention_marks, time_marks
from search.entities.mention import Kind, Mention
from search.messages.coding import decode_reply, encode
from search.messages.replies import ReadReply
from search.reading import Reading
from search.spans import Span
from search.times.timex import Timex
from tests.gui.fakes import make_article


def test_a_reading_comes_through_as_it_was() -> None:
    """What the child recognised is what the window paints and prints, entity, days and rule."""
    article = make_article("a.txt", "Ilham Aliyev came in April of this year, recently.")
    april = Timex(Span(21, 39), "April of this year", "DATE", "2025-04", date(2025, 4, 1),
                  date(2025, 4, 30), "the article's year")  # fmt: skip
    vague = Timex(Span(41, 49), "recently", "DATE", "PAST_REF")
    mention = Mention(Span(0, 12), "Ilham Aliyev", Kind.PERSON, "Ilham Aliyev")
    reading = Reading(article, (mention,), (april, vague))
    reply = ReadReply(1, "a.txt", mention_marks(reading), time_marks(reading), ())
    sent = decode_reply(encode(reply))
    assert isinstance(sent, ReadReply)
    assert reading_of(article, sent) == reading

"""Says the sentences of the search wing in the reader's language; it makes them in English.

Each is known again by its form, as `closed {number} missing brackets`, and its translation is
filled with what stands in the places; a sentence that no form fits stays as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from string import Formatter
from types import MappingProxyType
from typing import NamedTuple

from gui.translation import in_english, number, translated


class Place(NamedTuple):
    """What can stand in a place of a form: what it `fits`, an expression, and how that is said."""

    fits: str
    said: Callable[[str], str]


def _kept(words: str) -> str:
    return words


def _number(digits: str) -> str:
    return number(int(digits.replace(",", "")))


_ANYTHING = Place(r".*?", _kept)
NUMBER = Place(r"\d[\d,]*", _number)


class Sentences:
    """Sentences of one context; the first of its `forms` that fits counts.

    `places` are those of the forms by their names; in all others anything stands, and is kept.
    """

    def __init__(
        self,
        context: str,
        forms: Iterable[str],
        places: Mapping[str, Place] = MappingProxyType({"number": NUMBER}),
    ) -> None:
        self.forms = tuple(forms)
        self._context = context
        self._places = places

    def said(self, sentence: str) -> str:
        """Return a sentence in the reader's language."""
        form = None if in_english() else self.form_of(sentence)
        if form is None:
            return sentence
        found = re.fullmatch(self._expression(form), sentence, re.DOTALL)
        parts = found.groupdict() if found else {}
        said = {name: self._place(name).said(words) for name, words in parts.items()}
        return translated(self._context, form).format(**said)

    def form_of(self, sentence: str) -> str | None:
        """Return the form that a sentence has; None for one that is not known."""
        return next((form for form in self.forms if self._fits(form, sentence)), None)

    def _fits(self, form: str, sentence: str) -> bool:
        # Why: only few begin alike, and an expression is dear to compile.
        begins_so = sentence.startswith(next(iter(Formatter().parse(form)))[0])
        return begins_so and bool(re.fullmatch(self._expression(form), sentence, re.DOTALL))

    def _expression(self, form: str) -> str:
        return "".join(
            re.escape(text) + (f"(?P<{name}>{self._place(name).fits})" if name else "")
            for text, name, _, _ in Formatter().parse(form)
        )

    def _place(self, name: str) -> Place:
        return self._places.get(name, _ANYTHING)

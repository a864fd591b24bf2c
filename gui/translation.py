"""Says the window's words in the reader's language, English where no other is loaded.

What gathers the words (resources/translations.sh) knows `marked`, `translated` and `counted` by
their names, and reads the literals that stand in their calls.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_MONTHS = (("MMMM", QLocale.FormatType.LongFormat), ("MMM", QLocale.FormatType.ShortFormat))


def marked(context: str, text: str) -> str:
    """Mark a text of a table to be translated where it is shown; returns it as it is."""
    del context
    return text


def translated(context: str, text: str) -> str:
    """Return a text in the reader's language."""
    return QCoreApplication.translate(context, text)


def counted(context: str, several: str, one: str, count: int) -> str:
    """Return a text that tells a number at `{count}`, in the form which that number asks for.

    English has two, `several` and `one`; a translation of `several` has as many as its language.
    """
    text = QCoreApplication.translate(context, several, one, count)
    if text == several and count == 1:
        text = one
    return text.replace("{count}", number(count))


def locale() -> QLocale:
    """Return how the reader's language writes numbers and dates."""
    #: The code of this translation's language, as in the name of its file: ru, az, de.
    return QLocale(translated("language", "C"))


def in_english() -> bool:
    """Tell whether the window speaks its own language."""
    return locale().language() is QLocale.Language.C


def number(count: int) -> str:
    """Write a number with its thousands parted: `19,043`."""
    return f"{count:,}" if in_english() else locale().toString(count)


def dated(day: date, form: str) -> str:
    """Write a day in a form of Qt's; a month without its day in the case in which it is named."""
    own = locale()
    if "d" not in form:
        for letters, length in _MONTHS:
            name = own.standaloneMonthName(day.month, length)
            form = form.replace(letters, f"'{name}'")
    return own.toString(QDate(day.year, day.month, day.day), form)

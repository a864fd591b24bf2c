"""What was mended in a query, and why an expression can't be run, in the reader's language."""

from gui.reasons import reason_words
from gui.sentences import NUMBER, Place, Sentences
from gui.translation import translated
from search.query.repairs import Fault, Repair


def repair_words(repair: str) -> str:
    """Say what was mended in a query."""
    return _REPAIRS.said(repair)


def fault_words(fault: str) -> str:
    """Say why an expression can't be run."""
    return _FAULTS.said(fault)


def _listed(words: str) -> str:
    """Say `starred, unseen and undated`: words of the query language, which has no other."""
    *most, last = words.split(" and ")
    return translated("explanation", " and ").join((*most, last))


_FAULTS = Sentences("faults", Fault)
_REPAIRS = Sentences(
    "repairs",
    Repair,
    {
        "number": NUMBER,
        "list": Place(".*", _listed),
        "fault": Place(".*", fault_words),
        "reason": Place(".*", reason_words),
    },
)

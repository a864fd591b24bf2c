"""Words with wildcards: `*` stands for any run of characters, none too, and `?` for one.

The one rule for what a pattern fits, for index, hits and scan alike.
"""

import re
from fnmatch import translate
from functools import lru_cache


def fits(pattern: str, folded: str) -> bool:
    """Tell whether a pattern fits a whole folded word, in time linear in both for all we use."""
    return _compiled(pattern).match(folded) is not None


def beginning(pattern: str) -> str:
    """Return what every word that a pattern fits begins with: `az` of `az*n`, nothing of `*n`."""
    return re.split(r"[*?]", pattern, maxsplit=1)[0]


def is_prefix(pattern: str) -> bool:
    """Tell whether a pattern asks for no more than a beginning: `azer*`."""
    return pattern == f"{beginning(pattern)}*"


def in_parts(pattern: str) -> tuple[bool, str, bool]:
    """Part a pattern into whether a star begins it, what lies between, and whether one ends it."""
    behind = pattern.removeprefix("*")
    middle = behind.removesuffix("*")
    return behind != pattern, middle, middle != behind


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    # fnmatch joins its pieces by atomic groups: a star is never tried twice.
    return re.compile(translate(pattern.replace("[", "[[]")))

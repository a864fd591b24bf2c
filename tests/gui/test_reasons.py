"""Why something can't be done, in the reader's language."""

import ast
import errno
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gui.messages import problem_sentence
from gui.reasons import reason_words
from search.articles.problem import Problem

SEARCH = Path(__file__).resolve().parents[2] / "search"
_ROOMS = ("archive", "articles", "catalogue", "entities", "index")
_ERRORS = (
    "BelongingsError CacheError FolderError IndexBusyError DamagedIndexError NoSuchNameError "
    "OSError PermissionError ResourceError RulingError"
).split()
# Here a ValueError's words are the reason that is shown.
_SHOWN = ("aliases.py", "belongings.py", "clusters.py")
_NUMBERS = "EACCES EPERM ENOENT EISDIR ENOTDIR ENAMETOOLONG ELOOP EMFILE ENOSPC EROFS EIO".split()


def _reasons() -> Iterator[str]:
    """Yield the sentence of every error that the search wing raises, 7 in its places."""
    for file in sorted(path for room in _ROOMS for path in (SEARCH / room).glob("*.py")):
        wanted = [*_ERRORS, "ValueError"] if file.name in _SHOWN else _ERRORS
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in wanted and node.args:
                said = _sample(node.args[-1])
                if re.search("[a-z]", said):
                    yield said


def _sample(words: ast.expr) -> str:
    if isinstance(words, ast.JoinedStr):
        return "".join(map(_sample, words.values))
    if isinstance(words, ast.Constant):
        return str(words.value)
    return "7" if isinstance(words, ast.FormattedValue) else ""


def test_no_english_is_left_of_any_reason(speak: Callable[[str], str]) -> None:
    """Of our own errors and the system's: what is raised anywhere is known here."""
    speak("ru")
    ours = {*_reasons()}
    assert len(ours) > 20
    for reason in (*ours, *(os.strerror(getattr(errno, name)) for name in _NUMBERS)):
        said = reason_words(reason)
        assert said != reason
        assert not re.search("[A-Za-z]", said.replace("UTF-8", "")), said


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            "/a/aliases.txt:3: there is an empty name",
            "/a/aliases.txt:3: одно из имён пустое",
        ),
        ("Petrov: it may be Petrov (person), Petrov (org)",
         "Petrov: это может быть Petrov (человек), Petrov (организация)"),
        ("exit status 3", "процесс завершился с кодом 3"),
        ("TypeError: 'int' object is no list", "TypeError: 'int' object is no list"),
        ("Нет доступа", "Нет доступа"),
    ],
)  # fmt: skip
def test_what_a_reason_is_about_stays(speak: Callable[[str], str], reason: str, said: str) -> None:
    """So does what nobody foresaw, and what is said in the language already."""
    speak("ru")
    assert reason_words(reason) == said


def test_problems_are_told_with_their_reason(speak: Callable[[str], str]) -> None:
    """The whole sentence is of one language."""
    speak("ru")
    said = problem_sentence(Problem.UNREADABLE, "Permission denied")
    assert said.endswith("(нет доступа)")

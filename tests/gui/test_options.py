"""What the command line asks of the window."""

from pathlib import Path

import pytest

from gui.options import UsageError, parse_window_options
from gui.values import WindowOptions


def test_without_arguments_all_is_as_usual() -> None:
    """No folder, no screenshot: the window on the seeds."""
    assert parse_window_options([]) == WindowOptions()


def test_every_option_is_read() -> None:
    """A screenshot of a query on a folder, dark and small."""
    words = "--screenshot a.png --query bridge --article 2 --theme dark --size 1280x800 news"
    assert parse_window_options(words.split()) == WindowOptions(
        folder=Path("news"),
        screenshot=Path("a.png"),
        query="bridge",
        article=2,
        theme="dark",
        size=(1280, 800),
    )


def test_a_folder_is_named_as_for_all_other_commands() -> None:
    """By `--folder` too, which they all know; there is but one."""
    named = parse_window_options(["--folder", "news", "--screenshot", "a.png"])
    assert named == parse_window_options(["news", "--screenshot", "a.png"])
    with pytest.raises(UsageError, match="one folder"):
        parse_window_options(["news", "--folder", "older"])


def test_steps_come_in_their_order() -> None:
    """What is to be done before the picture may be told as often as one likes."""
    words = ["--screenshot", "a.png", "--do", "find", "--do", "type oil", "--own", "--early"]
    options = parse_window_options(words)
    assert options.steps == ("find", "type oil")
    assert options.own
    assert options.early


@pytest.mark.parametrize("size", ["1280X800", "320x240"])
def test_a_size_is_two_numbers(size: str) -> None:
    """Capital or small x, from 320x240 on."""
    assert parse_window_options(["--screenshot", "a.png", "--size", size]).size


@pytest.mark.parametrize("size", ["", "1280", "1280x", "axb", "1280x800x2", "319x900",
                                  "1e3x800", "99999x99999"])  # fmt: skip
def test_a_bad_size_is_told(size: str) -> None:
    """The sentence says how a size is written."""
    with pytest.raises(UsageError, match="1280x800"):
        parse_window_options(["--size", size])


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--nonsense"], "--nonsense"),
        (["--them", "dark"], "--them"),
        (["--theme", "purple"], "purple"),
        (["--article", "two"], "two"),
        (["--screenshot"], "--screenshot"),
        (["serach", "two"], "serach"),
        ([""], "name"),
        (["--language", "tlh"], "en, ru"),
    ],
)
def test_what_can_not_be_understood_is_named(arguments: list[str], named: str) -> None:
    """One sentence with the word in question; no option is guessed from its beginning."""
    with pytest.raises(UsageError) as told:
        parse_window_options(arguments)
    assert named in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("option", "value"),
    [("--query", ["oil"]), ("--article", ["2"]), ("--size", ["900x600"]), ("--do", ["find"]),
     ("--own", []), ("--early", [])],
)  # fmt: skip
def test_what_only_a_picture_obeys_is_told(option: str, value: list[str]) -> None:
    """Rather than opening a window that does not do so."""
    with pytest.raises(UsageError, match=f"{option} is an option of --screenshot"):
        parse_window_options([option, *value])


@pytest.mark.parametrize("language", ["en", "ru", "ru_RU", "en-GB"])
def test_a_language_is_one_that_the_window_speaks(language: str) -> None:
    """With or without a country."""
    assert parse_window_options(["--language", language]).language == language


def test_a_folder_may_look_like_an_option() -> None:
    """Behind -- all is a folder's name."""
    assert parse_window_options(["--", "--keys"]).folder == Path("--keys")

"""The rows of the preferences: a setting, what it is called, and which values it may have."""

from typing import NamedTuple

from gui.settings import (
    CLEAN_START,
    FACE,
    LANGUAGE,
    LEADING,
    MEASURE,
    SINGLE_KEYS,
    SPACING,
    SUGGEST,
    THEME,
    ZOOM,
    Setting,
)


class Choice(NamedTuple):
    """One of the values that a setting may have, and its name."""

    value: str
    words: str


class Switch(NamedTuple):
    """A setting that is on or off."""

    setting: Setting[bool]
    label: str


class Choosing(NamedTuple):
    """A setting with one of several values."""

    setting: Setting[str]
    label: str
    choices: tuple[Choice, ...]


class Measuring(NamedTuple):
    """A setting with a number, from `least` to `most` in steps, in a unit."""

    setting: Setting[int]
    label: str
    least: int
    most: int
    step: int
    unit: str


Preference = Switch | Choosing | Measuring

READING: tuple[Preference, ...] = (
    Choosing(
        THEME, "Theme",
        (Choice("system", "As the system"), Choice("light", "Light"), Choice("dark", "Dark")),
    ),
    Choosing(
        LANGUAGE, "Language, at the next start",
        (Choice("system", "As the system"), Choice("en", "English"), Choice("ru", "Русский")),
    ),
    Choosing(
        FACE, "Typeface",
        (
            Choice("Noto Serif", "Noto Serif"), Choice("Inter", "Inter"),
            Choice("serif", "The system’s serif"), Choice("sans-serif", "The system’s sans"),
        ),
    ),
    Measuring(ZOOM, "Text size", 70, 300, 10, " %"),
    Measuring(LEADING, "Line spacing", 120, 240, 5, " %"),
    Measuring(MEASURE, "Line length", 40, 120, 5, " characters"),
    Measuring(SPACING, "Letter spacing", 0, 20, 1, " %"),
)  # fmt: skip

SEARCHING: tuple[Preference, ...] = (
    Switch(SUGGEST, "Suggest while typing"),
    Switch(CLEAN_START, "Start with a clean search"),
)

KEYS: tuple[Preference, ...] = (Switch(SINGLE_KEYS, "Keys of one letter"),)

"""The forms of an English word: bridge, bridges, bridged, bridging."""


def forms(word: str) -> tuple[str, ...]:
    """Return every inflected form of a folded word, itself first.

    What is a form of a word has that word among its own forms.
    """
    return (word,)

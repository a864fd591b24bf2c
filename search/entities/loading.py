"""Load the best tagger there is: rules with a trained model, or the rules alone."""

from pathlib import Path
from typing import NamedTuple

from search.entities.gazetteers import Gazetteers
from search.entities.rules import RuleTagger
from search.entities.tagging import Tagger
from search.errors import ResourceError


class LoadedTagger(NamedTuple):
    """A tagger, a version that changes with what it was loaded from, and why it is no better."""

    tagger: Tagger
    version: str
    notice: str


def load_tagger(models: Path, gazetteers: Gazetteers) -> LoadedTagger:
    """Load the model of a folder beside the rules; where it can't be used, the rules alone."""
    rules = RuleTagger(gazetteers)
    try:
        from search.entities.combined import CombinedTagger
        from search.entities.crf import CrfTagger

        model = CrfTagger.load(models, gazetteers)
    except (ResourceError, ImportError) as error:
        return LoadedTagger(rules, "rules", str(error))
    return LoadedTagger(CombinedTagger(rules, model), model.version, "")

"""How likely a draft is right, learned from annotated pages: what trigger and model say, weighed."""

from math import exp

from dragoman.coding.events.drafts import Draft
from dragoman.model.codebook.events import Calibration

_PLACES = 3


def how_sure(draft: Draft, weights: Calibration) -> float:
    """Return the probability that a careful reader finds the event of a draft: type, sides and clause.

    A logistic model over what is known of the draft; `training/calibrate_events.py` fits it and measures it.
    """
    by_trigger = weights.trigger * draft.lexicon if draft.lexicon is not None else weights.model_alone
    by_model = weights.model * draft.seen if draft.seen is not None else weights.not_asked
    score = weights.base + by_trigger + by_model + (weights.inferred if draft.inferred else 0.0)
    return round(1 / (1 + exp(-score)), _PLACES)

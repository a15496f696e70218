"""The words of saying from speech.yaml."""

from dragoman.codebook.reading import read_rules
from dragoman.model.codebook.speech import SpeechRules


def load_speech_rules() -> SpeechRules:
    """Return verbs, nouns, carriers and denials. Raises FormatError."""
    return read_rules(SpeechRules, "speech.yaml")

"""Who carries words instead of speaking: agencies, newspapers, platforms."""

from dragoman.coding.statements.scene import Scene
from dragoman.model.analysis import Mention, Sentence, Token

_TELLING = 3  # letters: "news" ends the name of an outlet ("Morgennews"), "tv" may end any name


def is_carrier(scene: Scene, sentence: Sentence, head: Token) -> bool:
    """Whether a noun names an outlet, known to the cast or told by its words."""
    mention = scene.mention_of(sentence, head)
    audiences = scene.lexicon.rules.audiences
    if head.lemma in audiences or (mention is not None and sentence.tokens[mention.head].lemma in audiences):
        return False
    if any(c.lemma in scene.lexicon.rules.outlet_words for c in sentence.children(head, "compound", "nmod", "appos")):
        return head.pos == "PROPN"
    if mention is not None and any(actor.country for actor in mention.actors):
        return is_outlet(mention)
    return (mention is not None and is_outlet(mention)) or _is_outlet_phrase(scene, head)


def is_outlet(mention: Mention) -> bool:
    """Whether a mention is a news agency, an outlet or a platform: it carries words, it does not speak."""
    if (mention.entity or "").startswith("agency:") or any(a.sector == "JRN" for a in mention.actors):
        return not mention.person
    return False


def _is_outlet_phrase(scene: Scene, head: Token) -> bool:
    word, known = head.text.lower(), scene.lexicon.rules.outlet_words
    if head.pos == "PROPN":
        names = (*known, *scene.lexicon.rules.outlet_names)
        return word in names or any(word.endswith(end) for end in names if len(end) > _TELLING)
    return head.pos == "NOUN" and (word in known or head.lemma in known)

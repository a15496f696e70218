"""The closed word classes that reading actors takes, from `words.yaml` beside this file."""

from importlib.resources import files

import yaml

Lists = dict[str, list[str]]

_WORDS: dict[str, list[str] | Lists] = yaml.load(
    files("dragoman.actors").joinpath("words.yaml").read_text("utf-8"), yaml.CSafeLoader
)


def _words(name: str) -> frozenset[str]:
    """Return one class of words."""
    return frozenset(_WORDS[name])


def _told(name: str) -> dict[str, str]:
    """Return the words of a class with what each of them tells."""
    classes = _WORDS[name]
    assert isinstance(classes, dict)
    return {word: told for told, words in classes.items() for word in words}


HONORIFICS: dict[str, str | None] = {
    word: None if told == "untold" else told for word, told in _told("honorifics").items()
}
GENDERS: dict[str, str | None] = {word: None if told == "untold" else told for word, told in _told("genders").items()}
FEMALE = _words("female")
MALE = _words("male")
TITLED: dict[str, str] = _told("titled")
NAME_PARTICLES = _words("name_particles")
NAMELIKE = _words("namelike")
NAME_TAILS = _words("name_tails")
TITLE_MODIFIERS = _words("title_modifiers")
TOPICS = _words("topics")
FORMER = _words("former")
ACTING = _words("acting")
SPEECH = _words("speech")
AGENTIVE = SPEECH | _words("agentive")
DOCUMENTS = _words("documents")
MEETING = _words("meeting")
RECIPROCAL = _words("reciprocal")
ACCUSED = _words("accused")
EXTENDERS = _words("extenders")
ACTOR_OWNED = _words("actor_owned")
COUNTRY_NOUNS = _words("country_nouns")
BODY_NOUNS = _words("body_nouns")
ARMED_NOUNS = _words("armed_nouns")
GROUP_NOUNS = _words("group_nouns")
PAIR_HEADS_STATES = _words("pair_heads_states")
OTHERS = _words("others")
MEMBER_NOUNS = GROUP_NOUNS | _words("member_nouns")
INTRODUCES_MEMBERS = _words("introduces_members")
NUMBERS = {word: int(told) for word, told in _told("numbers").items()}
EACH = _words("each")
TOGETHER = {word: int(told) for word, told in _told("together").items()}
OPPOSED = _words("opposed")
OPPOSING = _words("opposing")
LOOSE_ADJECTIVES = _words("loose_adjectives")
PLACE_PREPOSITIONS = _words("place_prepositions")
ACTING_PREPOSITIONS = _words("acting_prepositions")
MOTION = _words("motion")
SANCTIONS = _words("sanctions")
STANCES = _words("stances")
UTTERED = _words("uttered")
CITY_ATTRIBUTES = _words("city_attributes")
CITY_VERBS = _words("city_verbs")
NOT_ACTORS_AFTER = _words("not_actors_after")
GIVEN_NAME_STATES = _words("given_name_states")
AMERICAN_GEORGIA = _words("american_georgia")
CAUCASIAN_GEORGIA = _words("caucasian_georgia")
MASKS = tuple(sorted(_words("masks")))
LANGUAGES = _words("languages")
FEDERAL = _words("federal")
BACKED = _words("backed")
HEADS = _words("heads")
LOCAL = _words("local")
NOT_PERSONS = _words("not_persons")
TELLING = _words("telling")
GENERIC_PERSONS = _words("generic_persons")
LEADING = _words("leading")
SINGLE_OFFICES = _words("single_offices")
ISSUING = _words("issuing")

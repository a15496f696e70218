"""Bare roles looked up in the story: "the spokeswoman", "the ministry", "the government", "Parliament"."""

from collections.abc import Callable

from dragoman.actors.resolve import state_actor
from dragoman.actors.roles import RoleSpan
from dragoman.actors.salience import Trace
from dragoman.actors.scene import Scene
from dragoman.actors.speakers import author
from dragoman.actors.words import ACCUSED, GENERIC_PERSONS, MEETING, SPEECH, TELLING
from dragoman.model.actor import Actor
from dragoman.model.analysis import Mention, Sentence, Token
from dragoman.model.world import RoleKind

Resolver = Callable[[Sentence, int], Mention | None]

OFFICIAL = frozenset({"GOV", "LEG", "JUD", "MIL", "PTY", "OPP", "COP", "SPY"})
EUROPEAN = frozenset({"mep", "meps", "member of the european parliament", "members of the european parliament"})
ROLE_WINDOW = 40  # sentences that a bare title looks back
SAME_HOME = 3.0  # how much likelier a title means somebody of the country that speaks
TOPIC_WEIGHT = 2.2  # the weight of a subject, even of a subordinate clause
ARMED = frozenset({"REB", "UAF", "CRM"})


def same_role(scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver) -> Mention | None:
    """Return the earlier mention that a bare role takes up, if there is one."""
    if not span.definite and span.role.kind is not RoleKind.PERSON and not _capital(sentence, span):
        return None
    if span.role.kind is RoleKind.PERSON and not span.definite and not _capital(sentence, span):
        return None
    home = context_country(scene, sentence, sentence.tokens[span.head], resolve)
    core = _core_words(sentence, span)
    own = scene.issuer if home is None and span.role.kind is RoleKind.ORGAN else None
    trace = scene.memory.recall(
        sentence.index, lambda t: _role_fit(t, span, core, home) * _of_issuer(t, own), window=ROLE_WINDOW
    )
    return trace.mention if trace else None


def _of_issuer(trace: Trace, issuer: str | None) -> bool:
    """Whether an organ is the issuer's own: in a ministry's release "the government" is no other country's."""
    return issuer is None or (trace.mention is not None and any(a.country == issuer for a in trace.mention.actors))


def _capital(sentence: Sentence, span: RoleSpan) -> bool:
    return sentence.tokens[span.core_first].text[:1].isupper()


def _core_words(sentence: Sentence, span: RoleSpan) -> tuple[str, ...]:
    return tuple(
        _neutral(t.lemma.lower()) for t in sentence.tokens[span.core_first : span.core_last + 1] if t.pos != "ADP"
    )


def _neutral(word: str) -> str:
    for ending in ("woman", "man", "person", "people", "men", "women", "persons"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word


def _role_fit(trace: Trace, span: RoleSpan, core: tuple[str, ...], home: str | None) -> float:
    if (
        trace.mention is None
        or not trace.mention.actors
        or (trace.plural != span.plural and span.role.kind is RoleKind.PERSON)
    ):
        return 0.0
    if span.role.kind is RoleKind.PERSON and not span.plural:
        fit = _person_fit(trace, span, core)
    else:
        fit = _organ_fit(trace, span, core)
    country = trace.mention.actors[0].country
    if home and country:
        fit *= SAME_HOME if home == country else 1.0 / SAME_HOME
    return fit


def _person_fit(trace: Trace, span: RoleSpan, core: tuple[str, ...]) -> float:
    if not trace.person or (span.gender and trace.gender and span.gender != trace.gender):
        return 0.0
    role = tuple(_neutral(w) for w in trace.words)
    if not role:
        return 0.0
    if core[-1] in role or core[0] in role:
        return 1.0 + (set(core) <= set(role)) + 0.5 * (len(role) == len(core))
    known = trace.mention.actors[0].sector if trace.mention else None
    return (
        0.3 if core[-1] in GENERIC_PERSONS and core[-1] != "minister" and known in ("GOV", "LEG", "MIL", "PTY") else 0.0
    )


def _organ_fit(trace: Trace, span: RoleSpan, core: tuple[str, ...]) -> float:
    if trace.person and (span.role.kind is RoleKind.ORGAN or not trace.plural):
        return 0.0
    actors = trace.mention.actors if trace.mention else ()
    if trace.person and core[-1] in GENERIC_PERSONS and all(a.country and a.sector == "GOV" for a in actors):
        return 0.5 + (core[-1] in trace.words)
    if trace.words and core[-1] == _neutral(trace.words[-1]) and actors and actors[0].country:
        return 1.0 + (set(core) <= set(trace.words))
    sectors = {a.sector for a in actors}
    if span.role.sector in ARMED and sectors & ARMED:
        return 0.6
    if span.role.sector == "IGO" and trace.referent.startswith("body:"):
        return 0.6
    return 0.0


def bare_owner(
    scene: Scene, sentence: Sentence, span: RoleSpan, resolve: Resolver, *, named: bool = False
) -> tuple[tuple[Actor, ...], str]:
    """Return whose a bare role is: of the country that speaks in the sentence, else of the story's main one.

    `named`: a name goes with it, so that it is somebody particular.
    """
    if span.role.text.lower() in EUROPEAN:
        return _state(scene, "EU"), "the European Parliament's"
    if span.role.sector in ARMED or span.role.sector in ("IGO", "NGO", "JRN", "BUS"):
        return (), "a role the story gives no country"
    organ = span.role.kind is RoleKind.ORGAN and (span.definite or _capital(sentence, span))
    official = span.role.sector in OFFICIAL and named
    titled = span.role.kind is RoleKind.PERSON and (
        span.definite or _capital(sentence, span) or span.role.office is not None or official
    )
    forces = span.role.kind is RoleKind.COLLECTIVE and span.definite
    if not (organ or titled or forces):
        return (), "a role the story gives no country"
    against = _acting_on(scene, sentence, sentence.tokens[span.head])
    home = context_country(scene, sentence, sentence.tokens[span.head], resolve)
    if home is not None and home not in against:
        return _state(scene, home), "the country that speaks in the sentence"
    main = scene.main_state()
    if main is not None and main not in against:
        return _state(scene, main), "the story's main country"
    topic = _topic(scene, sentence)
    if topic is not None and topic not in against:
        return _state(scene, topic), "the country that the story was just speaking of"
    return (), "a role the story gives no country"


def _acting_on(scene: Scene, sentence: Sentence, token: Token) -> frozenset[str | None]:
    """Return the countries that act on a word as its subject: whom they urge or refuse is hardly their own."""
    verb = sentence.head(token)
    if token.dep != "dobj" or verb.lemma in TELLING or verb.lemma not in ACCUSED | MEETING:
        return frozenset()
    subjects = [scene.mentions.get((sentence.index, s.index)) for s in sentence.children(verb, "nsubj")]
    return frozenset(a.country for m in subjects if m is not None for a in m.actors)


def _topic(scene: Scene, sentence: Sentence) -> str | None:
    """Return the state that acted last, where it is plain: a subject of this or the sentence before."""

    def fit(trace: Trace) -> float:
        actors = trace.mention.actors if trace.mention else ()
        return 1.0 if len(actors) == 1 and len(actors[0].country or "") == 3 and trace.weight >= TOPIC_WEIGHT else 0.0

    trace = scene.memory.recall(sentence.index, fit, window=2)
    return trace.mention.actors[0].country if trace and trace.mention else None


def _state(scene: Scene, country: str) -> tuple[Actor, ...]:
    entity = scene.world.state(country) or scene.world.get(f"body:{country}")
    return (state_actor(entity, country),)


def context_country(scene: Scene, sentence: Sentence, token: Token, resolve: Resolver) -> str | None:
    """Return the country of who speaks of a word: who is quoted, or the subject of the verbs above it."""
    quoted = speaker_at(scene, token, resolve)
    if quoted is not None and quoted.actors and quoted.actors[0].country:
        return quoted.actors[0].country
    clause = _clause(sentence, token)
    for verb in (clause, *sentence.ancestors(clause)) if clause else ():
        if verb.pos not in ("VERB", "AUX") or verb.lemma not in SPEECH:
            continue
        for subject in sentence.children(verb, "nsubj"):
            mention = scene.mentions.get((sentence.index, subject.index))
            if mention is None or subject.index == token.index or not mention.actors:
                continue
            countries = {a.country for a in mention.actors}
            if len(countries) == 1 and (verb is not clause or (mention.person and verb.lemma in TELLING)):
                return countries.pop()
    return None


def speaker_at(scene: Scene, token: Token, resolve: Resolver) -> Mention | None:
    """Return who says the quotation that a word stands in."""
    for quotation, (sentence, subject) in scene.speakers.items():
        if quotation.inner_start <= token.start < quotation.inner_end:
            return resolve(sentence, author(sentence, subject).index)
    return None


def _clause(sentence: Sentence, token: Token) -> Token | None:
    return next((t for t in (token, *sentence.ancestors(token)) if t.pos in ("VERB", "AUX")), None)

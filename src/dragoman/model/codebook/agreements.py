"""The words by which agreements between states and bodies are known."""

from dataclasses import dataclass

from dragoman.model.agreement import AgreementStage


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementHead:
    """A noun for an agreement. A `weak` one ("deal", "plan") counts only where something else speaks for it.

    `with_` are words one of which must stand with it: an exchange is of prisoners.
    """

    words: tuple[str, ...]
    kind: str
    weak: bool = False
    with_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWord:
    """Qualifiers that tell the kind of an agreement: "trade" deal, "peace" accord."""

    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is done to an agreement (`object`), or what it does itself (`subject`), and the stage that this shows.

    `words` are lemmas of verbs, `nouns` of nouns ("the signing of"); `with_` are words one of which must follow ("enter
    into force"); `coming` is the stage where the deed is due, `wanted` where somebody only asks for it.
    """

    words: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    subject: bool = False
    done: AgreementStage | None = None
    coming: AgreementStage | None = None
    wanted: AgreementStage | None = None
    binds: bool = False  # who does it is a party
    kinds: tuple[str, ...] = ()  # the kinds of agreement it is done to, any where none is given
    approvers: bool = False  # counts only where a parliament or the like does it
    party_only: bool = False  # only a party's own deed counts: a stranger that rejects a treaty does not end it


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifierStage:
    """Qualifiers that show a stage: "proposed" deal, "draft" treaty."""

    stage: AgreementStage
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAgreement:
    """An agreement whose name holds no telling noun: "New START"."""

    name: str
    kind: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRules:
    """The vocabulary of agreements."""

    heads: tuple[AgreementHead, ...]
    kinds: tuple[KindWord, ...]
    known: tuple[KnownAgreement, ...]
    deeds: tuple[Deed, ...]
    qualifiers: tuple[QualifierStage, ...]
    fresh: tuple[str, ...]  # qualifiers of another agreement than the one told of before: "later", "similar"
    opinions: tuple[str, ...]  # qualifiers that are no part of a name: "disputed", "landmark"
    transparent: tuple[str, ...]  # nouns that stand between a deed and the agreement: "the text of"
    private: tuple[str, ...]  # qualifiers and neighbours of deals that are no affair of states
    swapping: tuple[str, ...]  # verbs of "swapped prisoners"
    prisoners: tuple[str, ...]  # whom they then exchange
    carrying: tuple[str, ...]  # prepositions before an agreement by which something is done: "under"
    refusing: tuple[str, ...]  # verbs above "sign" that turn an agreement down
    adding: tuple[str, ...]  # words for one more agreement between the same parties: "also", "another"
    meeting: tuple[str, ...]  # verbs of those who meet where an agreement is signed
    helpers: tuple[str, ...]  # roles of those who are no parties: "facilitator", "mediator"
    helping: tuple[str, ...]  # what those do: "broker", "mediate"
    needing: tuple[str, ...]  # verbs and adjectives of an approval still owed
    approvals: tuple[str, ...]  # nouns and verbs of approval
    approvers: tuple[str, ...]  # who approves: "parliament", "senate", "court"
    hurdles: tuple[str, ...]  # "depend", "condition": something that has to come first
    confidence: float
    confidence_named: float
    confidence_weak: float

"""The agreements of a story: who with whom, about what, how far it has come, and what is still owed."""

from dataclasses import dataclass, replace

from dragoman.coding.agreements.approvals import ApprovalReader, phrase
from dragoman.coding.agreements.clusters import Cluster, cluster, joins, merged
from dragoman.coding.agreements.mentions import Namer, Naming
from dragoman.coding.agreements.parties import PartyReader, as_sides
from dragoman.coding.agreements.stages import Sign, StageReader
from dragoman.coding.agreements.swaps import code_swaps
from dragoman.coding.phrases import actors_of, clause, distinct, noun_phrase, objects_of, quote
from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement, AgreementStage, AgreementStep
from dragoman.model.analysis import Analysis, Cast, Mention, Sentence, Token
from dragoman.model.codebook.records import RecordRules
from dragoman.model.when import When

_MAX_EVIDENCE = 4
_ABOUT = ("on", "for", "concerning", "regarding", "over", "about")
_SWAP = "exchange"
_BEFORE_SIGNATURE = (AgreementStage.AGREED, AgreementStage.EXPECTED_SIGNATURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """All that the story says of one agreement."""

    cluster: Cluster
    parties: tuple[Actor, ...]
    signs: tuple[Sign, ...]
    owed: tuple[tuple[str, tuple[int, int]], ...]


def code_agreements(analysis: Analysis, cast: Cast, rules: RecordRules) -> tuple[Agreement, ...]:
    """Return the agreements that a story tells of, in the order in which it first names them."""
    coder = _Coder(analysis, cast, rules)
    named = tuple(a for reading in coder.readings() if (a := coder.agreement(reading)) is not None)
    if any(a.kind == _SWAP for a in named):
        return named
    return (*named, *code_swaps(analysis, cast, rules))


class _Coder:
    def __init__(self, analysis: Analysis, cast: Cast, rules: RecordRules) -> None:
        self._analysis, self._cast = analysis, cast
        self._rules, self._lifecycle = rules.agreements, rules.lifecycle
        self._parties = PartyReader(cast, rules.agreements)
        self._stages = StageReader(analysis, cast, rules.agreements, rules.moods)
        self._approvals = ApprovalReader(rules.agreements, rules.moods)

    def readings(self) -> tuple[_Reading, ...]:
        """Return what the story says of each agreement, vague first mentions joined to the names that follow."""
        namings = tuple(n for n in Namer(self._rules).find(self._analysis) if not self._private(n))
        clusters = cluster(namings, tuple(self._parties.strong(n) for n in namings))
        return self._inherited(self._joined([self._read(c) for c in clusters]))

    def _inherited(self, readings: tuple[_Reading, ...]) -> tuple[_Reading, ...]:
        """Return the readings with the parties of the one before for "also signed were agreements on B"."""
        found: list[_Reading] = []
        for reading in readings:
            before = next((r for r in reversed(found) if len(r.parties) >= 2), None)
            if not reading.parties and before is not None and self._one_more(reading):
                reading = replace(reading, parties=before.parties)
            found.append(reading)
        return tuple(found)

    def _one_more(self, reading: _Reading) -> bool:
        """Whether words of addition stand before an agreement that is signed or due to be."""
        naming = reading.cluster.namings[0]
        before = naming.sentence.tokens[: naming.head.index]
        added = any(t.text.lower() in self._rules.adding for t in before)
        told = not naming.bare or any(self._about(naming, link) for link in _ABOUT)
        return added and told and any(s.deed in self._rules.deeds[0].words for s in reading.signs)

    def _joined(self, readings: list[_Reading]) -> tuple[_Reading, ...]:
        """Return the readings with a vague first mention and the name that follows made one, both due for signature."""
        found: list[_Reading] = []
        for reading in readings:
            for place, earlier in enumerate(found):
                both = _due_for_signature(earlier) and _due_for_signature(reading)
                if both and joins(earlier.cluster, reading.cluster):
                    found[place] = self._read(merged(earlier.cluster, reading.cluster))
                    break
            else:
                found.append(reading)
        return tuple(found)

    def _private(self, naming: Naming) -> bool:
        things = [t for p in ("of", "for", "over") for t in objects_of(naming.sentence, naming.head, p)]
        held = (naming.head, naming.sentence.head(naming.head))
        partners = [p for by in held for link in ("with", "between") for p in objects_of(naming.sentence, by, link)]
        things.extend(w for p in partners for w in noun_phrase(naming.sentence, p))
        return naming.private or any(t.lemma in self._rules.private for t in things)

    def _read(self, group: Cluster) -> _Reading:
        uses = [(n, self._stages.uses(n)) for n in group.namings]
        strong = [a for n in group.namings for a in self._parties.strong(n)]
        few = len(as_sides(distinct(strong), self._cast)) < 2
        told = [a for n, u in uses for a in self._parties.by_use(n, u, doers=few)]
        parties = as_sides(distinct([*strong, *told]), self._cast)
        if len(parties) < 2:
            parties = self._both(group) or parties
        if len(parties) < 2:
            more = [a for n, u in uses for a in self._parties.second(n, u, known=len(parties))]
            parties = as_sides(distinct([*parties, *more]), self._cast)
        known = frozenset(p.country for p in parties if p.country)
        signs = [s for n in group.namings for s in self._stages.signs(n, known)]
        owed = [o for n, u in uses for o in self._approvals.owed(n, u)]
        return _Reading(cluster=group, parties=parties, signs=tuple(signs), owed=tuple(dict.fromkeys(owed)))

    def _both(self, group: Cluster) -> tuple[Actor, ...]:
        """Return the two sides of a sentence that names exactly two, for an agreement whose own words name none."""
        for naming in group.namings:
            if naming.proper and len(told := self._between(naming)) >= 2:
                return told
            present = self._present(naming.sentence)
            sides = tuple(
                a for a in as_sides(present, self._cast) if a.sector is None and a.country and len(a.country) == 3
            )
            if len(sides) == 2 and (naming.proper or not naming.bare or naming.kind == "ceasefire"):
                return sides
            if len(sides) >= 2 and self._meeting(naming):
                return sides
        return ()

    def _present(self, sentence: Sentence) -> tuple[Actor, ...]:
        """Return whom a sentence names, save the country of "signed in Oslo, Norway"."""
        named = [m for m in self._cast.within(sentence.start, sentence.end) if not self._place(sentence, m)]
        return distinct(a for m in named for a in m.actors)

    def _place(self, sentence: Sentence, mention: Mention) -> bool:
        head = sentence.tokens[mention.head]
        above = sentence.head(head)
        if head.dep in ("appos", "conj", "npadvmod") and above.dep == "pobj":
            head, above = above, sentence.head(above)
        return head.dep == "pobj" and above.lemma in ("in", "at", "near")

    def _meeting(self, naming: Naming) -> bool:
        """Whether a sentence tells who meets where one more agreement is to be signed."""
        signed = any(u.word.lemma in self._rules.deeds[0].words for u in self._stages.uses(naming))
        meets = any(t.pos == "VERB" and t.lemma in self._rules.meeting for t in naming.sentence.tokens)
        return signed and meets and not naming.definite

    def _between(self, naming: Naming) -> tuple[Actor, ...]:
        """Return those "between" whom a sentence says the agreement works."""
        sentence = naming.sentence
        links = [t for t in sentence.tokens if t.text.lower() == "between"]
        things = [t for link in links for t in sentence.children(link, "pobj")]
        return as_sides(distinct(a for t in things for a in actors_of(sentence, t, self._cast)), self._cast)

    def agreement(self, reading: _Reading) -> Agreement | None:
        """Return the agreement, or None where the words do not make sure that it is one between states or bodies."""
        stage, owed = self._stage(reading), self._owed(reading)
        if stage is None or not self._accepted(reading):
            return None
        spans = self._evidence(reading, stage)
        return Agreement(
            reports=(self._analysis.story.id,),
            evidence=tuple(quote(self._analysis, span) for span in spans),
            confidence=self._confidence(reading),
            basis="rule: agreement noun, its parties and the deeds told of it",
            name=self._name(reading),
            kind=self._kind(reading),
            parties=reading.parties,
            subjects=self._subjects(reading),
            stage=stage,
            steps=self._steps(reading, stage),
            requires=owed,
            due=self._due(reading, stage),
        )

    def _accepted(self, reading: _Reading) -> bool:
        namings, parties = reading.cluster.namings, reading.parties
        named = any(n.proper for n in namings)
        strong = any(not n.weak for n in namings)
        told = bool(reading.signs or reading.owed)
        if not parties or (not told and not named):
            return False
        if namings[0].plural and not named:
            return told and len(parties) >= 2 and any(s.firm or not s.pending for s in reading.signs)
        if len(parties) >= 2:
            return (
                strong or named or any(not n.bare for n in namings) or any(s.deed != "qualifier" for s in reading.signs)
            )
        if told and any(n.kind == "ceasefire" for n in namings):
            return True  # within one country, or with a group that has none
        return (named and told) or (strong and told and any(not n.bare for n in namings))

    def _stage(self, reading: _Reading) -> AgreementStage | None:
        order = self._lifecycle.agreement
        ends = [s for s in reading.signs if s.stage in self._lifecycle.agreement_ends and not s.pending]
        if ends:
            return ends[-1].stage
        lively = [s for s in reading.signs if s.stage in order and not (_force_is_due(reading) and _claims_force(s))]
        if not lively:
            if reading.owed:
                return AgreementStage.AWAITING_RATIFICATION
            return AgreementStage.SIGNED if any(n.proper for n in reading.cluster.namings) else None
        reached = max((s.stage for s in lively if not _idle(s, lively)), key=order.index)
        if reached in (AgreementStage.SIGNED, AgreementStage.RATIFIED) and self._owed(reading):
            return AgreementStage.AWAITING_RATIFICATION
        return reached

    def _owed(self, reading: _Reading) -> tuple[str, ...]:
        found = {words.casefold(): words for words, _ in reversed(reading.owed)}
        if any(s.stage is AgreementStage.IN_FORCE and not s.pending for s in reading.signs):
            return ()
        return tuple(words for words in reversed(list(found.values())))

    def _evidence(self, reading: _Reading, stage: AgreementStage) -> list[tuple[int, int]]:
        deciding = [(s.start, s.end) for s in reading.signs if s.stage is stage]
        owed = [span for _, span in reading.owed] if stage is AgreementStage.AWAITING_RATIFICATION else []
        others = [(s.start, s.end) for s in reading.signs]
        first = reading.cluster.namings[0]
        naming = clause(first.sentence, first.head)
        own = (min(naming[0], first.start), max(naming[1], first.end))
        return list(dict.fromkeys([*deciding, *owed, *others, own]))[:_MAX_EVIDENCE]

    def _steps(self, reading: _Reading, stage: AgreementStage) -> tuple[AgreementStep, ...]:
        steps: list[AgreementStep] = []
        for reached in dict.fromkeys(s.stage for s in reading.signs):
            signs = [s for s in reading.signs if s.stage is reached]
            when = next((s.when for s in signs if s.when is not None), None)
            spans = dict.fromkeys((s.start, s.end) for s in signs)
            steps.append(
                AgreementStep(stage=reached, date=when, evidence=tuple(quote(self._analysis, x) for x in spans))
            )
        if stage not in {s.stage for s in steps}:
            spans = dict.fromkeys([span for _, span in reading.owed] or self._evidence(reading, stage)[:1])
            steps.append(AgreementStep(stage=stage, date=None, evidence=tuple(quote(self._analysis, x) for x in spans)))
        return tuple(steps)

    def _due(self, reading: _Reading, stage: AgreementStage) -> When | None:
        if stage is AgreementStage.IN_FORCE or stage in self._lifecycle.agreement_ends:
            return None
        early = (AgreementStage.PROPOSED, AgreementStage.NEGOTIATING)
        coming = [s for s in reading.signs if s.pending and s.when is not None and s.stage not in early]
        if stage not in _BEFORE_SIGNATURE:
            coming = [s for s in coming if s.stage is not AgreementStage.EXPECTED_SIGNATURE]
        return coming[0].when if coming else None

    def _name(self, reading: _Reading) -> str:
        namings = reading.cluster.namings
        best = max(namings, key=lambda n: (n.proper, len(n.words), -n.head.start))
        if best.bare and len(reading.parties) >= 2:
            return f"{best.name} between {reading.parties[0].name} and {reading.parties[1].name}"
        return best.name

    def _kind(self, reading: _Reading) -> str:
        kinds = [n.kind for n in reading.cluster.namings]
        return next((k for k in kinds if k not in ("agreement", "treaty")), kinds[0])

    def _subjects(self, reading: _Reading) -> tuple[str, ...]:
        found = [
            phrase(n.sentence, noun)
            for n in reading.cluster.namings
            for link in _ABOUT
            for thing in self._about(n, link)
            for noun in n.sentence.conjuncts(thing)
            if noun.pos in ("NOUN", "PROPN") and not any(t.start <= noun.start < t.end for t in self._analysis.times)
        ]
        return tuple(dict.fromkeys(found))[:6]

    def _about(self, naming: Naming, link: str) -> tuple[Token, ...]:
        """Return what a preposition adds to a name, "of understanding" or the like between them or not."""
        inner = objects_of(naming.sentence, naming.head, "of")
        heads = (naming.head, *(t for t in inner if t.end <= naming.end))
        return tuple(t for head in heads for t in objects_of(naming.sentence, head, link))

    def _confidence(self, reading: _Reading) -> float:
        if any(n.proper for n in reading.cluster.namings):
            return self._rules.confidence_named
        weak = all(n.weak for n in reading.cluster.namings)
        return self._rules.confidence_weak if weak else self._rules.confidence


def _idle(sign: Sign, signs: list[Sign]) -> bool:
    """Whether a mere hope of signature stands beside a text that is agreed: then the text tells the stage."""
    agreed = any(s.stage is AgreementStage.AGREED and not s.pending for s in signs)
    return sign.stage is AgreementStage.EXPECTED_SIGNATURE and not sign.firm and agreed


def _force_is_due(reading: _Reading) -> bool:
    """Whether a day still to come is told for its entry into force."""
    return any(s.pending and s.target is AgreementStage.IN_FORCE and s.when is not None for s in reading.signs)


def _claims_force(sign: Sign) -> bool:
    return sign.stage is AgreementStage.IN_FORCE and not sign.pending


def _due_for_signature(reading: _Reading) -> bool:
    return any(s.stage is AgreementStage.EXPECTED_SIGNATURE and s.pending for s in reading.signs)

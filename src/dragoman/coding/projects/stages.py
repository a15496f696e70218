"""How far a project has come, with the words that say so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.coding.moods import Mood, mood
from dragoman.coding.phrases import clause, governing_verb, when_in
from dragoman.coding.projects.mentions import Site
from dragoman.coding.uses import Use, uses_of
from dragoman.model.analysis import Analysis
from dragoman.model.codebook.lifecycle import MoodRules
from dragoman.model.codebook.projects import ProjectDeed, ProjectRules
from dragoman.model.project import ProjectStage
from dragoman.model.when import When

_VERBS = ("VERB", "AUX")
_LINK = re.compile(r"[\s,;]*\b(?:and|or)?\s*(?:the|an?|its|their)?\s*$")  # what leads over to the next name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One sign of a stage: the clause that gives it, and the moment."""

    stage: ProjectStage
    start: int
    end: int
    when: When | None
    stated: bool  # the words say how it stands ("under construction"), not only what somebody does


class StageReader:
    """Reads the signs of a stage around the sites of a project."""

    def __init__(self, analysis: Analysis, rules: ProjectRules, moods: MoodRules) -> None:
        """Take the story and the words of deeds and states."""
        self._analysis, self._rules, self._moods = analysis, rules, moods
        self._through = frozenset(n for deed in rules.deeds for n in deed.nouns) | {
            "project",
            "part",
            "section",
            "phase",
            "stretch",
        }

    def signs(self, site: Site, others: tuple[Site, ...]) -> tuple[Sign, ...]:
        """Return the signs at one site in order; `others` are the sites beside it, which keep their own words."""
        found = list(self._states(site, others))
        if not found:
            found = [s for use in uses_of(site.sentence, site.head, self._through) for s in self._of_use(site, use)]
        if not found and site.plan:
            found = [self._sign(site, site.start, site.end, ProjectStage.PLANNED, stated=False)]
        return tuple(dict.fromkeys(found))

    def _states(self, site: Site, others: tuple[Site, ...]) -> Iterator[Sign]:
        """Yield what the words beside the name say, up to the next project's name."""
        start, end = clause(site.sentence, site.head)
        start, end = min(start, site.start), max(end, site.end)
        limits = [o.start for o in others if o.start > site.end and o.sentence.index == site.sentence.index]
        end = max(site.end, min([end, *(site.end + len(_LINK.sub("", self._between(site, at))) for at in limits)]))
        offset = site.sentence.start
        before = site.sentence.text[max(start, site.start - 60) - offset : site.start - offset].lower()
        after = site.sentence.text[site.end - offset : end - offset].lower()
        stop = min([site.sentence.end, *limits])
        rest = site.sentence.text[site.end - offset : max(site.end, stop) - offset].lower()
        for state in self._rules.states:
            for words in state.words:
                close = (
                    re.search(rf"\b{re.escape(words)}(?: \w+ly)?\s*$", before.rstrip('"“ '))
                    if " " not in words
                    else None
                )
                found = re.search(rf"(?<!not )(?<!yet )\b{re.escape(words)}\b", rest if " " in words else after)
                if found or close:
                    reach = max(end, site.end + found.end()) if found else end
                    yield self._sign(site, start, reach, state.stage, stated=True)

    def _between(self, site: Site, until: int) -> str:
        return self._analysis.story.text[site.end : until]

    def _of_use(self, site: Site, use: Use) -> Iterator[Sign]:
        sentence = site.sentence
        for deed in self._rules.deeds:
            if use.word.pos in _VERBS and use.word.lemma in deed.words and deed.subject == use.subject:
                if use.link in (None, "", "on", "to", "for", "with", "of"):
                    yield from self._judge(site, use, deed, mood(sentence, use.word, self._moods))
            elif use.word.lemma in deed.nouns and use.word.pos == "NOUN" and not use.subject:
                yield from self._judge(site, use, deed, self._noun_mood(site, use))

    def _noun_mood(self, site: Site, use: Use) -> Mood:
        """Return how "the construction of" stands: by the verb above it."""
        verb = governing_verb(site.sentence, use.word)
        if verb is None:
            return Mood.GOING
        state = mood(site.sentence, verb, self._moods)
        if state is Mood.DONE and self._only_talk(verb.lemma):
            return Mood.WANTED
        if state is Mood.DONE and verb.lemma in ("plan", "agree", "approve", "announce", "sign", "pledge", "promise"):
            return Mood.COMING
        return Mood.GOING if state is Mood.DONE and verb.lemma not in ("complete", "finish") else state

    def _only_talk(self, lemma: str) -> bool:
        return any(lemma in d.words and d.done is ProjectStage.PROPOSED for d in self._rules.deeds)

    def _judge(self, site: Site, use: Use, deed: ProjectDeed, state: Mood) -> Iterator[Sign]:
        stages = {
            Mood.DONE: deed.done,
            Mood.GOING: deed.going,
            Mood.COMING: deed.coming,
            Mood.WANTED: deed.wanted,
            Mood.POSSIBLE: deed.wanted,
        }
        stage = stages.get(state)
        if stage is not None:
            start, end = clause(site.sentence, use.word)
            yield self._sign(site, min(start, site.start), max(end, site.end), stage, stated=False)

    def _sign(self, site: Site, start: int, end: int, stage: ProjectStage, *, stated: bool) -> Sign:
        when = when_in(self._analysis, start, end, site.start)
        return Sign(stage=stage, start=start, end=end, when=when, stated=stated)

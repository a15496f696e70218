"""When two reports tell of the same agreement, and which of them tells where it stands."""

from dragoman.ledger.compare import parties
from dragoman.ledger.rule import Measure, Rule
from dragoman.ledger.words import overlap, stems
from dragoman.model.agreement import Agreement, AgreementStage
from dragoman.model.record import Told
from dragoman.model.when import When

_GENERIC = frozenset({"agreement", "accord", "deal", "document", "memorandum", "pact", "treaty", "understanding"})
_NAMES = 0.6  # "comprehensive strategic partnership" and "strategic partnership" are one; "trade" and "transit" two
_STAGES = tuple(AgreementStage)


def _name(agreement: Agreement) -> frozenset[str]:
    return stems(agreement.name, without=_GENERIC)


def _block(told: Told[Agreement]) -> tuple[str, ...]:
    sides = parties(told.report.parties)
    return sides if len(sides) > 1 else (*sides, told.group)


def _alike(a: Agreement, b: Agreement, one_story: bool) -> bool:
    if parties(a.parties) != parties(b.parties):
        return False
    names = _name(a), _name(b)
    if not all(names):
        return one_story and a.kind == b.kind
    return overlap(*names) >= _NAMES


def _fullness(agreement: Agreement) -> Measure:
    told = (agreement.due is not None, len(agreement.steps), len(agreement.requires), len(agreement.subjects))
    return (_STAGES.index(agreement.stage), *told, agreement.confidence)


def _time(agreement: Agreement) -> When | None:
    dated = [step.date for step in agreement.steps if step.date is not None]
    return dated[-1] if dated else agreement.due


AGREEMENTS = Rule(kind=Agreement, block=_block, alike=_alike, fullness=_fullness, time=_time)

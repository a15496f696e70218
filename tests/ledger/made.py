"""Stories and reports made by hand."""

from datetime import date

from dragoman.model.actor import Actor, Voice
from dragoman.model.agreement import Agreement, AgreementStage, AgreementStep
from dragoman.model.coded import CodedStory
from dragoman.model.dispute import Dispute, DisputeSide
from dragoman.model.event import Event, EventType, Status
from dragoman.model.evidence import Evidence
from dragoman.model.expectation import Expectation, Outcome
from dragoman.model.figure import Check, Figure, Verdict
from dragoman.model.place import Place, PlacePrecision
from dragoman.model.project import Project, ProjectStage
from dragoman.model.relation import Relation, RelationKind
from dragoman.model.statement import SpeechForm, Statement
from dragoman.model.story import Story
from dragoman.model.when import Precision, When, WhenBasis, on_day

BASIS = "made by hand"


def day(text: str) -> When:
    return on_day(date.fromisoformat(text), text=None, basis=WhenBasis.STATED)


def span(first: str, last: str) -> When:
    return When(
        earliest=date.fromisoformat(first),
        latest=date.fromisoformat(last),
        precision=Precision.RANGE,
        text=None,
        basis=WhenBasis.STATED,
    )


def actor(country: str, sector: str = "GOV", name: str | None = None) -> Actor:
    return Actor(
        code=f"{country}:{sector}",
        name=name or country.title(),
        country=country,
        sector=sector,
        role=None,
        wikidata=None,
        mention=name or country.title(),
    )


NORWAY, PERU = (actor("NOR"),), (actor("PER"),)
BOTH = NORWAY + PERU


def story(
    text: str, *, outlet: str | None = "Harbour Post", published: When | None = None, duplicate_of: str | None = None
) -> Story:
    return Story(
        title=text.partition("\n\n")[0],
        outlet=outlet,
        url=None,
        path="page.txt",
        position=0,
        published=published,
        language="en",
        text=text,
        captions=(),
        duplicate_of=duplicate_of,
    )


def words(teller: Story, piece: str) -> Evidence:
    start = teller.text.index(piece)
    return Evidence(start=start, end=start + len(piece), text=piece)


def event(
    teller: Story,
    piece: str,
    kind: EventType = EventType.ACCUSE,
    *,
    by: tuple[Actor, ...] = NORWAY,
    to: tuple[Actor, ...] = PERU,
    date: When | None = None,
    mode: str | None = None,
    status: Status = Status.ACTUAL,
    place: str | None = None,
    agency: str | None = None,
    confidence: float = 0.5,
) -> Event:
    where = Place(
        name=place or "",
        country=None,
        latitude=None,
        longitude=None,
        geonames_id=None,
        precision=PlacePrecision.CITY,
    )
    return Event(
        reports=(teller.id,),
        evidence=(words(teller, piece),),
        attribution=(Voice(kind="agency", name=agency, code=None),) if agency else (),
        confidence=confidence,
        basis=BASIS,
        type=kind,
        mode=mode,
        contexts=(),
        quad=3,
        intensity=-2.0,
        cameo=None,
        status=status,
        historical=False,
        announces=None,
        actors=by,
        recipients=to,
        date=date,
        place=where if place else None,
    )


def statement(
    teller: Story, piece: str, speaker: Actor | None = None, *, date: When | None = None, to: tuple[Actor, ...] = ()
) -> Statement:
    return Statement(
        reports=(teller.id,),
        evidence=(words(teller, piece),),
        confidence=0.5,
        basis=BASIS,
        speaker=speaker or actor("NOR"),
        office=None,
        form=SpeechForm.DIRECT,
        verb="say",
        text=piece,
        via=None,
        date=date,
        addressed_to=to,
    )


def agreement(
    teller: Story,
    name: str,
    stage: AgreementStage,
    *,
    parties: tuple[Actor, ...] = BOTH,
    date: When | None = None,
    kind: str = "treaty",
) -> Agreement:
    evidence = (words(teller, name),)
    return Agreement(
        reports=(teller.id,),
        evidence=evidence,
        confidence=0.5,
        basis=BASIS,
        name=name,
        kind=kind,
        parties=parties,
        subjects=(),
        stage=stage,
        steps=(AgreementStep(stage=stage, date=date, evidence=evidence),),
        requires=(),
        due=None,
    )


def project(teller: Story, name: str, stage: ProjectStage = ProjectStage.PLANNED) -> Project:
    return Project(
        reports=(teller.id,),
        evidence=(words(teller, name),),
        confidence=0.5,
        basis=BASIS,
        name=name,
        kind="railway",
        places=(),
        participants=(actor("NOR"), actor("PER")),
        stage=stage,
        steps=(),
    )


def relation(
    teller: Story, piece: str, kind: RelationKind, a: str, b: str, *, holds: bool = True, level: str | None = None
) -> Relation:
    return Relation(
        reports=(teller.id,),
        evidence=(words(teller, piece),),
        confidence=0.5,
        basis=BASIS,
        kind=kind,
        a=(actor(a),),
        b=(actor(b),),
        holds=holds,
        since=None,
        until=None,
        level=level,
    )


def figure(teller: Story, piece: str, value: float, *, subject: str, claimed_by: Actor | None = None) -> Figure:
    return Figure(
        reports=(teller.id,),
        evidence=(words(teller, piece),),
        confidence=0.5,
        basis=BASIS,
        subject=subject,
        measure="number",
        value=value,
        unit="ships",
        approximate=False,
        period=None,
        claimed_by=claimed_by,
        check=Check(verdict=Verdict.UNVERIFIED),
    )


def dispute(teller: Story, charge: str, denial: str, about: str) -> Dispute:
    said, answered = words(teller, charge), words(teller, denial)
    return Dispute(
        reports=(teller.id,),
        evidence=(said, answered),
        confidence=0.5,
        basis=BASIS,
        about=about,
        accusation=DisputeSide(by=(actor("NOR"),), text=charge, evidence=said, report=None),
        denial=DisputeSide(by=(actor("PER"),), text=denial, evidence=answered, report=None),
    )


def expectation(teller: Story, what: str, due: When | None = None) -> Expectation:
    return Expectation(
        reports=(teller.id,),
        evidence=(words(teller, what),),
        confidence=0.5,
        basis=BASIS,
        of="event-0",
        what=what,
        type=EventType.CONSULT,
        actors=(actor("NOR"),),
        recipients=(actor("PER"),),
        due=due,
        outcome=Outcome.PENDING,
    )


FERRY = story(
    "Norway faults Peru over ferry\n\n"
    'Norway accused Peru on Monday of holding a ferry with 12 ships near it. "This must end," Norway\'s envoy said. '
    "Peru denied holding it. The two signed the Coastal Fishing Treaty last year and plan the Andes Fjord Railway. "
    "They will meet in May. They have been at odds since 2020.",
    published=day("2031-03-04"),
)


def ferry() -> CodedStory:
    """A story with one report of each kind, two of the events being the same."""
    return CodedStory(
        story=FERRY,
        events=(
            event(FERRY, "Norway faults Peru over ferry"),
            event(FERRY, "Norway accused Peru on Monday of holding a ferry", date=day("2031-03-03")),
        ),
        statements=(statement(FERRY, "This must end,", date=day("2031-03-03")),),
        agreements=(agreement(FERRY, "Coastal Fishing Treaty", AgreementStage.SIGNED),),
        projects=(project(FERRY, "Andes Fjord Railway"),),
        relations=(relation(FERRY, "at odds since 2020", RelationKind.STRAINED, "NOR", "PER"),),
        figures=(figure(FERRY, "12 ships", 12, subject="ships near the ferry", claimed_by=actor("NOR")),),
        disputes=(dispute(FERRY, "accused Peru", "denied holding", "holding a ferry"),),
        expectations=(expectation(FERRY, "They will meet in May", span("2031-05-01", "2031-05-31")),),
    )

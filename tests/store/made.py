"""Pages as a coder leaves them."""

from dragoman.model.coded import CodedStory, Failure
from dragoman.store.ports import CodedPage
from tests.ledger.made import day, event, story

CODER = "by hand 1"


def page(*stories: CodedStory, key: str = "page-1", item: str = "page.txt", coder: str = CODER) -> CodedPage:
    return CodedPage(page=key, item=item, coder=coder, stories=stories, failures=())


def failed(item: str, reason: str = "is empty") -> CodedPage:
    failure = Failure(item=item, stage="sources", reason=reason)
    return CodedPage(page=None, item=item, coder=CODER, stories=(), failures=(failure,))


def told_by(outlet: str, *, confidence: float = 0.5, when: str = "2031-03-03") -> CodedStory:
    """A story of one event, which any other outlet's story tells too."""
    teller = story("Norway faulted Peru over a ferry", outlet=outlet)
    return CodedStory(
        story=teller, events=(event(teller, "faulted Peru over a ferry", date=day(when), confidence=confidence),)
    )

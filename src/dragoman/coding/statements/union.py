"""Several actors who speak with one voice."""

from dragoman.model.actor import Actor


def as_one(actors: tuple[Actor, ...]) -> Actor:
    """Return actors who speak with one voice as one: "Norway and Chad", of a country only if they share it."""
    if len(actors) == 1:
        return actors[0]
    countries = {a.country for a in actors}
    country = actors[0].country if len(countries) == 1 else None
    sectors = {a.sector for a in actors}
    sector = actors[0].sector if len(sectors) == 1 else None
    names = list(dict.fromkeys(a.name for a in actors))
    name = " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    code = actors[0].code if len({a.code for a in actors}) == 1 else ""
    return Actor(
        code=code, name=name, country=country, sector=sector, role=None, wikidata=None, mention=actors[0].mention
    )

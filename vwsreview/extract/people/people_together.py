"""What those who are listed together tell of each other: one organisation for several, letters that are initials."""

from vwsreview.extract import gazetteer
from vwsreview.extract.people.person import Person
from vwsreview.extract.people.person_details import BOTH

_FEWEST = 3
_NEAR = 14  # characters: so near ``beiden`` stands in front of an organisation


def share(together: list[Person]) -> None:
    """The last one's organisation goes to those joined with it that have none of their own."""
    if not together:
        return
    last = together[-1]
    for person in together[:-1]:
        if person.values["organisation"] is None and person.values["role"] is None:
            person.values["organisation"] = last.values["organisation"]
            if "organisation" in last.evidence:
                person.evidence["organisation"] = last.evidence["organisation"]


def read_both(text: str, found: list[Person]) -> None:
    """``A. Bol, B. Dam (beiden CZ)``: the organisation of both."""
    for place, person in enumerate(found[1:], 1):
        given = person.evidence.get("organisation")
        apart = given and text[given[0].start - 1].isspace()
        both = BOTH.search(text, max(0, given[0].start - _NEAR), given[0].start) if given and apart else None
        if both is not None:
            for other in found[place - 1 : place] if both["both"] else found[:place]:
                if other.values["organisation"] is None and other.values["role"] is None:
                    other.values["organisation"] = person.values["organisation"]
                    other.evidence["organisation"] = person.evidence["organisation"]


def read_lone_initials(found: list[Person]) -> None:
    """``JB, ED, KK en MV``: letters that no organisation is known by are people, where a list has nothing else."""
    if len(found) < _FEWEST:
        return
    words = [person.values["organisation"] for person in found if person.values["name"] is None]
    letters = [word for word in words if isinstance(word, str) and len(word) < 4 and word.isupper()]
    if len(letters) < _FEWEST or len(letters) < len(found) or any(map(gazetteer.is_organisation, letters)):
        return
    for person in found:
        person.values["name"], person.values["organisation"] = person.values["organisation"], None
        person.evidence["name"] = person.evidence.pop("organisation", [])


def read_other_initials(found: list[Person]) -> None:
    """Where most brackets hold the initials of the name, mistyped ones (``Eva Dam (EB)``) are no organisations."""
    if not any(person.initials for person in found):
        return
    bracketed = [person for person in found if person.initials or person.values["organisation"]]
    if 2 * sum(person.initials is not None for person in bracketed) <= len(bracketed):
        return
    for person in bracketed:
        organisation = person.values["organisation"]
        if isinstance(organisation, str) and len(organisation) < 4 and organisation.isupper():
            person.initials, person.values["organisation"] = organisation, None
            person.evidence.pop("organisation", None)

"""The organisations, functions and meetings that resources/gazetteers/organisations.csv knows."""

import csv
from dataclasses import dataclass
from functools import cache

from vwsreview.resources import resource


@dataclass(frozen=True, slots=True)
class Organisation:
    """One row of the list; `id` is the path of its parents and its abbreviation (``VWS/DGCZ/CZ``).

    `variants` are other spellings of the abbreviation.
    """

    id: str
    abbreviation: str
    name: str
    kind: str
    english: str = ""
    variants: tuple[str, ...] = ()


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every row, in the file's order."""
    with resource("gazetteers/organisations.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_organisation(row) for row in csv.DictReader(file))


@cache
def names_by_id() -> dict[str, str]:
    """The Dutch name of each id."""
    return {organisation.id: organisation.name for organisation in organisations()}


def _organisation(row: dict[str, str]) -> Organisation:
    parent, abbreviation = row["parent"].strip("-"), row["abbreviation"]
    variants = tuple(variant for variant in row["variants"].split("|") if variant)
    identity = f"{parent}/{abbreviation}" if parent else abbreviation
    return Organisation(identity, abbreviation, row["name_nl"], row["kind"], row["name_en"], variants)

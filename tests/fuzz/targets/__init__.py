"""The doors of the program that are fuzzed: a new one is a word here and a module beside this one."""

from tests.fuzz.target import Target
from tests.fuzz.targets import (
    archives,
    cues,
    dates,
    extraction,
    growth,
    interchange,
    mappings,
    markdown,
    people,
    queries,
    readers,
    reviewing,
    rows,
    sources,
)

TARGETS: tuple[Target, ...] = (
    sources.TARGET,
    markdown.TARGET,
    extraction.TARGET,
    cues.TARGET,
    dates.TARGET,
    queries.TARGET,
    people.TARGET,
    mappings.TARGET,
    interchange.TARGET,
    reviewing.TARGET,
    rows.TARGET,
    archives.TARGET,
    growth.TARGET,
    *readers.TARGETS,
)


def by_name(name: str) -> Target:
    """The target of that name; KeyError where there is none."""
    return {target.name: target for target in TARGETS}[name]

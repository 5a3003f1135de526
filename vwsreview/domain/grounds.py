"""What the grounds for a redaction mean, in Dutch and English.

Source: article 5.1 to 5.4a of the Woo (from 1 May 2022) and articles 10 and 11 of the Wob (before); the Dutch words
are the laws' own where they are short enough, the English ones ours, for neither law has an official translation.
"""

import csv
from dataclasses import dataclass
from functools import cache

from vwsreview.resources import resource


@dataclass(frozen=True, slots=True)
class Ground:
    """`code` is canonical (``5.1.2e``). `law` and `article` are empty for what is no ground of a law.

    `weighing` is ``absolute`` where the law leaves no choice, ``relative`` where openness is weighed against the
    interest, empty for the rest.
    """

    code: str
    law: str
    article: str
    weighing: str
    nl: str
    en: str

    def description(self, language: str) -> str:
        """What it protects, in Dutch for ``nl``, else in English, with its place in the law."""
        words = self.nl if language == "nl" else self.en
        return f"{words} ({self.law} {self.article})" if self.law else words


def ground(code: str) -> Ground | None:
    """The ground of a canonical code; None for what is no known one."""
    return _grounds().get(code)


def codes() -> tuple[str, ...]:
    """The canonical codes of all known grounds, in the order of the laws."""
    return tuple(_grounds())


@cache
def _grounds() -> dict[str, Ground]:
    with resource("grounds.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: Ground(**row) for row in csv.DictReader(file)}

"""A question about records and documents: ``owner:MEVA due<2021-03-01 layer:action kind:minutes -slides``.

All its terms must hold. Words (also ``"next to each other"`` and ``begin*``) must stand in a record's own words or its
values; where nothing is asked of records, in the document's text. `query_parser` makes queries, and tells the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from vwsreview.domain.document import Document
from vwsreview.domain.query_keys import KEYS, Found, QueryKey, texts_of
from vwsreview.domain.query_words import ANY, NONE
from vwsreview.domain.record import Record
from vwsreview.domain.timevalue import days
from vwsreview.domain.wording import Words, folded, words_of

_PLAIN = frozenset(' \t\n,"*')


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value of a condition. `special` is ``none`` (has no value), ``any`` (has one) or empty."""

    text: str = ""
    prefix: bool = False
    special: Literal["", "none", "any"] = ""

    def __str__(self) -> str:
        if self.special:
            return NONE[0] if self.special == "none" else ANY
        bare = not any(sign.isspace() or sign in _PLAIN for sign in self.text) and folded(self.text) not in NONE
        return (self.text if bare else f'"{self.text}"') + ("*" if self.prefix else "")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand there, or with `negated` must not."""

    words: Words
    negated: bool = False

    def __str__(self) -> str:
        return ("-" if self.negated else "") + str(self.words)


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of one key: one of the values must fit, or with `negated` none of them."""

    key: str
    operator: str
    wanted: tuple[Wanted, ...]
    negated: bool = False

    def __str__(self) -> str:
        values = ",".join(map(str, self.wanted))
        return f"{'-' if self.negated else ''}{self.key}{self.operator}{values}"

    @property
    def about(self) -> QueryKey:
        """The key itself."""
        return KEYS[self.key]

    def holds(self, found: Found) -> bool:
        """Whether values of a key are as asked."""
        return any(_fits(self.about, self.operator, wanted, found) for wanted in self.wanted) != self.negated

    def holds_of(self, record: Record) -> bool:
        """Whether a record is as asked; one of a layer without such a key never is, negated or not."""
        about = self.about
        if about.of_record is None or (about.layers and record.layer not in about.layers):
            return False
        return self.holds(about.of_record(record))


@dataclass(frozen=True, slots=True)
class Query:
    """Terms and conditions as they were typed; `str` writes them so that parsing gives the same query again."""

    items: tuple[Term | Condition, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(str, self.items))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is asked of keys."""
        return tuple(item for item in self.items if isinstance(item, Condition))

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words."""
        return tuple(item for item in self.items if isinstance(item, Term))

    @property
    def needs_records(self) -> bool:
        """Whether anything is asked of records: else the answer is places in texts."""
        return any(condition.about.of_record is not None for condition in self.conditions)

    def holds_of(self, document: Document, text: str) -> bool:
        """Whether a document and its text are as asked; what is asked of records, words too then, is left aside."""
        if not all(_holds_of_document(condition, document, text) for condition in self.conditions):
            return False
        return self.needs_records or all(term.words.stand_in(text) != term.negated for term in self.terms)

    def test(self, document: Document, text: str) -> Callable[[Record], bool]:
        """A function that tells of each record of this document whether it is asked for: all that `items` say of it.

        Words are for the records here, also where nothing else is asked of them: that is what a list of records shows.
        """
        if not all(_holds_of_document(condition, document, text) for condition in self.conditions):
            return lambda record: False
        conditions = [condition for condition in self.conditions if condition.about.of_record is not None]
        terms = self.terms
        return lambda record: (
            all(condition.holds_of(record) for condition in conditions)
            and all(_said_by(record, term.words, text) != term.negated for term in terms)
        )

    def matches(self, record: Record, document: Document, text: str = "") -> bool:
        """Whether one record is asked for; `test` does more than one faster."""
        return self.test(document, text)(record)


def _said_by(record: Record, words: Words, text: str) -> bool:
    """Whether words stand in the record's own, or in one of its values."""
    return words.stand_within(text, record.start, record.end) or any(
        words.stand_in(value) for value in texts_of(record)
    )


def _holds_of_document(condition: Condition, document: Document, text: str) -> bool:
    """Whether a condition on documents holds; one on records says nothing of them."""
    if condition.about.of_record is not None:
        return True
    read = condition.about.of_document
    return condition.holds(read(document) if read is not None else (text,))


def _fits(key: QueryKey, operator: str, wanted: Wanted, found: Found) -> bool:
    if wanted.special:
        return bool(found) == (wanted.special == "any")
    if key.kind == "flag":
        return (found == (True,)) == (wanted.text == "yes")
    if key.kind == "days":
        asked = days(wanted.text)
        return asked is not None and any(_days_fit(operator, days(str(value)), asked) for value in found)
    if key.kind == "number":
        asked_number = float(wanted.text)
        return any(_number_fits(operator, value, asked_number) for value in found)
    return any(_spoken(key, operator, wanted, str(value)) for value in found)


def _spoken(key: QueryKey, operator: str, wanted: Wanted, value: str) -> bool:
    """Choices by their name, texts by their words; with ``=`` the whole text."""
    if key.kind == "choice":
        return wanted.text == value
    if key.choices and not wanted.prefix and wanted.text in (value, key.choice(folded(value))):
        return True
    if operator == "=":
        whole, asked = _whole(value), _whole(wanted.text)
        return whole.startswith(asked) if wanted.prefix else whole == asked
    words = words_of(wanted.text, wanted.prefix)
    return words is not None and words.stand_in(value)


def _whole(text: str) -> str:
    return " ".join(folded(text).split())


def _days_fit(operator: str, found: tuple[str, str] | None, asked: tuple[str, str]) -> bool:
    """By first and last day: ``<`` is wholly before, ``<=`` ends no later, ``=`` the same days, ``:`` shares one."""
    if found is None:
        return False
    return {
        "<": found[1] < asked[0],
        "<=": found[1] <= asked[1],
        ">": found[0] > asked[1],
        ">=": found[0] >= asked[0],
        "=": found == asked,
        ":": found[0] <= asked[1] and asked[0] <= found[1],
    }[operator]


def _number_fits(operator: str, found: object, asked: float) -> bool:
    if not isinstance(found, int | float):
        return False
    return {
        "<": found < asked,
        "<=": found <= asked,
        ">": found > asked,
        ">=": found >= asked,
        "=": found == asked,
        ":": found == asked,
    }[operator]

"""Reads a typed query.

    vaccin "twee woorden" vacc* -concept        words, next to each other, beginnings, not these
    owner:MEVA,PZo  layer:action  -review:open  one of several values; not so
    due<2021-03-01  date>=2021-02  anchor:2021  days, months, weeks (2021-W05), quarters, years; 1-3-2021
    due:none  owner:*  organisation="VWS"       without a value; with any; the whole value
    laag:actie eigenaar:MEVA termijn<2021       the same in Dutch

A minus in front turns a term around. Values with a blank or a comma go in quotation marks.
"""

import re
from collections.abc import Iterable

from vwsreview.domain.problems import Problem
from vwsreview.domain.query import Condition, Query, Term, Wanted
from vwsreview.domain.query_keys import BY_ANY_NAME, KEYS, OPERATORS, QueryKey
from vwsreview.domain.query_words import ANY, NONE
from vwsreview.domain.timevalue import days
from vwsreview.domain.wording import folded, words_of

LONGEST = 10_000
"""Characters of a query."""
_BLANK = re.compile(r"\s*")
_HEAD = re.compile(r"([^\W\d_]\w*)(<=|>=|[:=<>])")
_QUOTED = re.compile(r'"([^"]*)"?(\*?)')
_WORD = re.compile(r'[^\s"]+')
_VALUE = re.compile(r'[^\s,"]+')
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_DUTCH_DAY = re.compile(r"(\d\d?)[-/.](\d\d?)[-/.](\d{4})")
_DUTCH_MONTH = re.compile(r"(\d\d?)[-/.](\d{4})")
_DAYS = ("2021-03-01", "2021-03", "2021-W09", "2021-Q1", "2021")
_NUMBERS = ("0.8", "2")


def parse(text: str) -> Query:
    """The query that was typed; an empty one where there is nothing in it.

    Problem bad_query: `reason` is ``unknown_key``, ``bad_operator``, ``missing_value``, ``bad_choice``, ``bad_day``,
    ``bad_number``; `text` the words it is about, `at` where they begin (code points), `known` what would be right.
    Problem long_query.
    """
    if len(text) > LONGEST:
        raise Problem("long_query", most=LONGEST)
    items: list[Term | Condition] = []
    place = _after_blank(text, 0)
    while place < len(text):
        item, place = _item(text, place)
        if item is not None:
            items.append(item)
        place = _after_blank(text, place)
    return Query(tuple(items))


def _item(text: str, place: int) -> tuple[Term | Condition | None, int]:
    negated = text[place] == "-" and place + 1 < len(text) and not text[place + 1].isspace()
    start = place + negated
    if head := _HEAD.match(text, start):
        key = BY_ANY_NAME.get(folded(head[1]))
        if key is None:
            raise _problem("unknown_key", head[1], start, KEYS)
        if head[2] not in OPERATORS[key.kind]:
            raise _problem("bad_operator", head[0], start, OPERATORS[key.kind])
        wanted, end = _all_wanted(key, head[2], text, head.end())
        return Condition(key.name, head[2], wanted, negated), end
    found = _QUOTED.match(text, start) or _WORD.match(text, start)
    if found is None:
        raise AssertionError("what is not blank is a word")
    phrase = found[1] if text[start] == '"' else found[0]
    words = words_of(phrase, found[0].endswith("*"))
    return (Term(words, negated) if words is not None else None), found.end()


def _all_wanted(key: QueryKey, operator: str, text: str, place: int) -> tuple[tuple[Wanted, ...], int]:
    """The values of a condition and where they end; a comma that nothing follows is not minded."""
    wanted: list[Wanted] = []
    while found := _QUOTED.match(text, place) or _VALUE.match(text, place):
        quoted = text[place] == '"'
        words, prefix = (found[1], bool(found[2])) if quoted else (found[0].rstrip("*"), found[0].endswith("*"))
        wanted.append(_wanted(key, operator, words, prefix, quoted, place))
        place = found.end()
        if not text.startswith(",", place):
            break
        place += 1
    if not wanted:
        raise _problem("missing_value", key.name, place, _fitting(key))
    return tuple(wanted), place


def _wanted(key: QueryKey, operator: str, words: str, prefix: bool, quoted: bool, place: int) -> Wanted:
    ordered = operator not in (":", "=")
    if not quoted and not ordered and key.kind not in ("choice", "flag"):
        if folded(words) in NONE and not prefix:
            return Wanted(special="none")
        if not words:
            return Wanted(special="any")
    if key.kind == "words":
        if words_of(words) is None:
            raise _problem("missing_value", key.name, place, _fitting(key))
        return Wanted((not prefix and key.choice(folded(words))) or words, prefix)
    typed = words + (ANY if prefix else "")
    if key.kind in ("choice", "flag"):
        choice = key.choice(folded(typed))
        if choice is None:
            raise _problem("bad_choice", typed, place, _fitting(key))
        return Wanted(choice)
    if key.kind == "days":
        return Wanted(_day(typed, place))
    if _NUMBER.fullmatch(typed) is None:
        raise _problem("bad_number", typed, place, _NUMBERS)
    return Wanted(typed)


def _day(typed: str, place: int) -> str:
    """A value of the guideline that has days; days and months may be written the Dutch way round."""
    value = typed.upper()
    if found := _DUTCH_DAY.fullmatch(typed):
        value = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    elif found := _DUTCH_MONTH.fullmatch(typed):
        value = f"{found[2]}-{int(found[1]):02}"
    if days(value) is None:
        raise _problem("bad_day", typed, place, _DAYS)
    return value


def _fitting(key: QueryKey) -> tuple[str, ...]:
    """What may stand behind a key: its choices, else examples."""
    examples = {"days": _DAYS, "number": _NUMBERS, "words": (*NONE[:1], ANY)}
    return tuple(key.choices) or examples[key.kind]


def _problem(reason: str, text: str, place: int, known: Iterable[str]) -> Problem:
    return Problem("bad_query", reason=reason, text=text, at=place, known=", ".join(known))


def _after_blank(text: str, place: int) -> int:
    found = _BLANK.match(text, place)
    return found.end() if found else place

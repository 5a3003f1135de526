"""The word lists of resources/gazetteers: organisations, header labels, honorifics, roles, verbs.

New words are lines in those files. Each list is read once and never changes while the program runs.
"""

from functools import cache

from vwsreview.domain import organisations as listed
from vwsreview.domain.organisations import Organisation
from vwsreview.resources import resource

_SHORT = 3


class _Kept(dict[int, int | None]):
    """For `str.translate`: letters and digits stay, any other sign goes. The signs of Dutch are asked once."""

    def __missing__(self, sign: int) -> int | None:
        return sign if chr(sign).isalnum() else None


_KEPT = _Kept()
_KEPT.update((sign, _KEPT[sign]) for sign in (*range(0x180), *range(0x2010, 0x2030)))


def squeezed(words: str) -> str:
    """The letters and digits alone, case folded: what survives scan damage and odd punctuation."""
    folded = words.casefold()
    return folded if folded.isalnum() else folded.translate(_KEPT)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list, in the file's order, without its remarks."""
    raw = resource(f"gazetteers/{name}").read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in raw if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list, case folded."""
    return frozenset(line.casefold() for line in lines(name))


@cache
def keys(name: str) -> frozenset[str]:
    """The entries of a list, squeezed."""
    return frozenset(squeezed(line) for line in lines(name))


@cache
def table(name: str) -> dict[str, str]:
    """A list of ``words = meaning``, by the squeezed words."""
    pairs = (line.rpartition(" = ") for line in lines(name))
    return {squeezed(label): meaning.strip() for label, _, meaning in pairs}


@cache
def beginnings(name: str) -> frozenset[str]:
    """How the keys of a `table` may begin, the empty word and whole keys too: what opens otherwise is none of them."""
    return frozenset(key[:end] for key in table(name) for end in range(len(key) + 1))


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Finite verbs of a commitment, with the words of which one must follow (none: the verb is enough)."""
    found: dict[str, frozenset[str]] = {}
    for line in lines("task_verbs.txt"):
        verb, *particles = line.split()
        found[verb] = frozenset(particles)
    return found


def organisations(written: str) -> tuple[Organisation, ...]:
    """Every organisation that may be meant by these words; more than one where they are ambiguous.

    Three letters or fewer count only as they are spelled, or in capitals: ``Do`` and ``op`` are words.
    """
    key = squeezed(written)
    known = _organisations().get(key, ())
    if known and len(key) <= _SHORT and not written.isupper() and written.strip(" ().") not in _short_spellings():
        return ()
    return known


def organisation_ids(written: str, of_vws: bool) -> str | list[str] | None:
    """The id of the organisation, a list where several may be meant, None where none is known.

    A single letter (``Z``) is a directorate only in a text that is of the ministry or lists its people.
    """
    known = organisations(written) if of_vws or len(squeezed(written)) > 1 else ()
    if not known:
        return None
    return known[0].id if len(known) == 1 else [entry.id for entry in known]


def is_organisation(written: str) -> bool:
    """Whether the words name an organisation, a function or a meeting, and not a law or another term."""
    return any(found.kind not in ("term", "system") for found in organisations(written))


@cache
def abbreviations() -> tuple[str, ...]:
    """The abbreviations of the organisations, functions and meetings of the list, each once."""
    known = (entry for entries in _organisations().values() for entry in entries)
    return tuple(dict.fromkeys(entry.abbreviation for entry in known if entry.kind not in ("term", "system")))


@cache
def portfolios() -> frozenset[str]:
    """First words of what ministries are about (``Financiën``, ``Volksgezondheid``): offices, not surnames."""
    ministries = (found.name for entries in _organisations().values() for found in entries if found.kind == "ministry")
    names = (name.removeprefix("Ministerie van ").split()[0].rstrip(",") for name in ministries)
    return frozenset(names)


@cache
def _short_spellings() -> frozenset[str]:
    """The short names as their list writes them (``VenJ``, ``Tk``)."""
    spellings = (word for entry in listed.organisations() for word in (entry.abbreviation, *entry.variants))
    return frozenset(word for word in spellings if len(squeezed(word)) <= _SHORT)


@cache
def _organisations() -> dict[str, tuple[Organisation, ...]]:
    found: dict[str, tuple[Organisation, ...]] = {}
    for entry in listed.organisations():
        for key in {squeezed(spelling) for spelling in (entry.abbreviation, entry.name, *entry.variants)} - {""}:
            found[key] = (*found.get(key, ()), entry)
    return found

"""The marks that make an action of a sentence: in brackets or bold, as a label in front, or a bare list heading."""

import re
from dataclasses import dataclass
from itertools import islice

from vwsreview.domain.span import Span, trimmed
from vwsreview.extract import gazetteer
from vwsreview.extract.dates import dates
from vwsreview.extract.outcomes import doers, owners, tasks
from vwsreview.extract.text.values import plain

_WORD = (
    r"(?:[Aa](?:c|k)tie(?:punt|houder)?|[Aa]ct\.?(?=\s?:)|[Hh]uiswerk|ACTIE(?:PUNT)?|AP"
    r"|[Aa]ction(?: point| item)?|ACTION|TODO|[Tt]o ?do)"
)
_LABEL_WORD = (
    rf"(?:{_WORD}|[Tt]oezegging|TOEZEGGING|[Vv]ervolg(?:actie|stap)|[Ff]ollow-?up|[Nn]ext steps?|[Tt]e doen(?=\s?:))"
)
"""In front of a colon more words make an action of what follows."""
_NUMBER = r"(?:(?:[ \u00a0]?|[ -](?:[A-Z]{1,4}[-/ ])?)\d{1,4}(?:[.\-/]\d{1,4}){0,2})"
_INSIDE = re.compile(
    rf"\*{{0,3}}[(\[]\s?\*{{0,3}}\s?{_WORD}\*{{0,3}}(?:{_NUMBER}(?=[)\]:\s–-]))?(?:\s?[:–-]\s?|\s|(?=[)\]]))"
    r"(?P<owner>(?:[^()\[\]\n*]|\([^()\n]{1,20}\)){0,80})\*{0,3}[)\]]?\*{0,3}"
    rf"|\*{{2,3}}[(\[]?{_WORD}(?::\s?|\s)(?P<bold>[^()\[\]\n*]{{1,60}})[)\]]?\*{{2,3}}"
    rf"|[(\[](?P<first>[^()\[\]\n,;:*]{{1,40}})[,;:–-]\s?[Aa]ctie[)\]]"
    r"|(?:(?:->|=>|→|➔)\s?|(?:[;,.|–—-]|//)\s)(?:[Aa]ctie|ACTIE|AP)(?: ?\d{1,3})?(?:: ?| )"
    r"(?P<arrow>[^()\[\]\n*:;.]{1,60})(?=\.?$)|[(\[]A:\s?(?P<short>[^()\[\]\n:]{1,40})[)\]]"
)
_LABEL = re.compile(
    rf"(?:(?:->|=>|==>|→|➔|⇒|>)\s?)?[*_]{{0,3}}{_LABEL_WORD}(?:\(s\))?(?P<number>{_NUMBER})?"
    r"(?:[ \u00a0]?[(\[](?P<inside>[^()\[\]\n]{1,60})[)\]]|[ \u00a0]{1,4}(?:[–-] )?(?P<who>[^:\n*]{1,60}?))?"
    r"[*_]{0,3}(?:\s?:[*_]{0,3}|\s[–—-](?=\s)|(?(who)(?!)|(?<=\d)[*_]{0,3}[.)]?[*_]{0,3}(?=\s|$))"
    r"|(?<=[\]*])(?=\s))\s*"
    r"(?!(?:is|was|wordt|hangt|staat|loopt|kan|blijft|vervalt|heeft|komt)\s)"
)


_MOST_MARKS = 1000
POINTS_AT = re.compile(r"(?:->|==?>|→|➔|⇒)\s?")
_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[\d.\-)]+")
_MOST_NAMES = 4  # words: more are no owner but a task, where they are no names either


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a mark stands and where in it the owner may be named (None: nowhere), or the task is told."""

    span: Span
    owner: Span | None
    task: Span | None = None

    def owners(self, text: str) -> list[Span]:
        """The owners that the mark itself names."""
        return owners.split(text, self.owner) if self.owner is not None else []


def inside(text: str, span: Span) -> list[Mark]:
    """``(actie MEVA)``, ``[AP Jansen]``, ``**actie PZo/BPZ**`` inside a span, in order; what has too many is damage."""
    found = []
    for match in islice(_INSIDE.finditer(text, *span), _MOST_MARKS):
        group = next(name for name in ("owner", "bold", "first", "arrow", "short") if match[name] is not None)
        owner = trimmed(text, *match.span(group))
        words = text[owner.start : owner.end]
        if group in ("arrow", "short") and not (words and _may_name(words)):
            continue
        if not _may_name(words) and (len(words.split()) > _MOST_NAMES or doers.subject(text, owner, marked=True)):
            if group == "owner" and (tasks.plainly_named(text, owner) or _DIGIT.search(match[0].split(" ")[0])):
                found.append(Mark(Span(*match.span()), None, owner))
        elif (
            not (group == "bold" and _CODE.fullmatch(words))
            and not _is_remark(words)
            and not words.endswith(":")
            and not (match[0].lstrip("*([ ").startswith("AP") and not _may_name(words))
        ):
            found.append(Mark(Span(*match.span()), owner if owner.start < owner.end else None))
    return found


def label(text: str, span: Span) -> Mark | None:
    """``Actie:``, ``Actie De Boer:``, ``AP 3 (Jansen):`` at the head of a span."""
    match = _LABEL.match(text, *span)
    if match is None:
        return None
    group = next((name for name in ("inside", "who") if match[name]), None)
    owner = owners.without_article(text, trimmed(text, *match.span(group))) if group else None
    if owner is not None and text.count("(", *owner) != text.count(")", *owner):
        return None
    if owner is not None and not (_may_name(words := text[owner.start : owner.end]) or _is_short(words)):
        return None
    opened = text.startswith("**", match.start()) or text.startswith("**", max(0, match.start() - 2))
    bold = opened and match[0].rstrip().endswith("**")
    if owner is None and match["number"] is None and not bold and not set(match[0]) & set(":–—-]"):
        return None
    return Mark(Span(match.start(), match.end()), owner)


def _is_remark(words: str) -> bool:
    """``(actie wordt ondernomen)`` is a remark: an owner is no verb phrase in small letters."""
    first = plain(words).casefold().split()[:1]
    return bool(first) and (len(words.split()) > 12 or first[0] in _REMARKS)


_REMARKS = frozenset(
    (
        "is",
        "wordt",
        "worden",
        "was",
        "op",
        "om",
        "nodig",
        "en",
        "voor",
        "vereist",
        "van",
        "uit",
        "loopt",
        "of",
        "niet",
        "te",
        "gaat",
    )
)


def _is_short(words: str) -> bool:
    """A few words in small letters that a label may name its owner by (``Actie waterschap:``): no clause."""
    tokens = plain(words).casefold().split()
    no_name = _REMARKS | gazetteer.words("never_owners.txt") | gazetteer.verbs().keys()
    return len(tokens) <= 4 and no_name.isdisjoint(set(tokens) - {"en"})


def _may_name(words: str) -> bool:
    """Nothing, or names that may be followed by a date."""
    if not words.strip():
        return True
    left = owners.before_date(words, Span(0, len(words)))
    return owners.is_owner(words[left.start : left.end].strip(" ,;")) or bool(
        left.start == left.end and dates.find(words)
    )

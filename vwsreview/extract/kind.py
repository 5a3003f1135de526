"""What kind of document a text is: by its title word, its mail header, its salutation."""

from collections.abc import Sequence

from vwsreview.extract.gazetteer import squeezed
from vwsreview.extract.lines import Line

OF_MEETINGS = ("minutes", "decision_list")
"""Kinds that tell of a meeting that was held: their date and their title are the meeting's (guideline)."""

_TITLES = (
    ("besluitenlijst", "decision_list"),
    ("actielijst", "decision_list"),
    ("actiepuntenlijst", "decision_list"),
    ("actieenbesluitenlijst", "decision_list"),
    ("besluitenenactielijst", "decision_list"),
    ("lijstvanactiepunten", "decision_list"),
    ("verslag", "minutes"),
    ("conceptverslag", "minutes"),
    ("notulen", "minutes"),
    ("conceptnotulen", "minutes"),
    ("gespreksverslag", "minutes"),
    ("minutes", "minutes"),
    ("nota", "memo"),
    ("beslisnota", "memo"),
    ("annotatie", "memo"),
    ("memo", "memo"),
    ("agenda", "agenda"),
    ("conceptagenda", "agenda"),
    ("brief", "letter"),
)
_MAIL = ("van", "from")
_MAIL_NEXT = ("verzonden", "sent", "aan", "to", "onderwerp", "subject", "datum", "date")
_LETTER = ("geacht", "beste", "hoogachtend", "metvriendelijkegroet", "dear", "yourssincerely")
_BODIES = (
    "overleg", "vergadering", "mt", "team", "raad", "stuurgroep", "werkgroep", "projectgroep", "bijeenkomst",
    "staf",
)  # fmt: skip


def of(text: str, lines: Sequence[Line]) -> str:
    """The kind, one of the guideline's; ``other`` where nothing tells."""
    heads = [text[line.body : line.words].strip("*_# ") for line in lines if not line.blank][:60]
    if _is_mail(heads):
        return "email"
    title = _by_title(text, lines)
    if title:
        return title
    keys = [squeezed(head[:60]) for head in heads]
    if any(key.startswith("retouradres") for key in keys) or any(key.startswith("geacht") for key in keys):
        return "letter"
    present = any(key.startswith(("aanwezig", "deelnemers", "afwezig", "present")) for key in keys[:25])
    if present:
        return "minutes"
    everything = [squeezed(text[line.body : line.words][:40]) for line in lines if not line.blank]
    if any(key.startswith(_LETTER) for key in everything):
        return "letter"
    if heads and any(word in heads[0].casefold() for word in _BODIES):
        return "minutes"
    return "other"


def _is_mail(heads: Sequence[str]) -> bool:
    for place, head in enumerate(heads[:6]):
        label, colon, _ = head.partition(":")
        if colon and squeezed(label) in _MAIL:
            following = {squeezed(line.partition(":")[0]) for line in heads[place + 1 : place + 5] if ":" in line}
            return len(following & set(_MAIL_NEXT)) > 1
    return False


def _by_title(text: str, lines: Sequence[Line]) -> str | None:
    """The title word: a heading, a bold line or a short line of its own near the top that opens with it."""
    for line in [line for line in lines if not line.blank][:60]:
        words = text[line.body : line.words].strip("*_ ")
        if len(words) > 120 or "\t" in words or ":" in words or words.startswith("|") or line.bullet or line.number:
            continue
        key = squeezed(words)
        whole = next((kind for word, kind in _TITLES if key == word), None)
        if whole:
            return whole
        if line.heading:
            openings = {squeezed(" ".join(words.split()[:count])) for count in (1, 3)}
            opened = next((kind for word, kind in _TITLES if word in openings), None)
            if opened:
                return opened
    return None

"""How sentences say that somebody is there, is not, or only for a time."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TIME = r"(?:om|vanaf|tot|na|rond|at|from) \S{1,6}(?: uur)? "
_NOW = rf"(?:(?:vandaag|helaas|ook|beiden|allebei|mogelijk|pas|even|er|tevens|eveneens|eerder|{_TIME.strip()}) ){{0,3}}"
_BE = r"(?:is|zijn|was|waren)"
_NOT = r"\*{0,2}niet\*{0,2}"


class Phrase(NamedTuple):
    """Words that say whether somebody is there, and parts of them in small letters, one of which they always have."""

    pattern: re.Pattern[str]
    said: str
    cues: Sequence[str]


SAYS = tuple(Phrase(re.compile(pattern.replace(" ", r"[ \u00a0\n]")), said, cues) for pattern, said, *cues in (
    (rf"{_BE} {_NOW}{_NOT} (?:aanwezig|bij dit overleg|erbij)", "absent", "aanwezig", "bij dit overleg", "erbij"),
    (rf"{_BE} {_NOW}(?:met kennisgeving )?(?:verhinderd|afwezig|afgemeld)",
     "absent", "verhinderd", "afwezig", "afgemeld"),
    (rf"(?:heeft|hebben|had|hadden) (?:zich )?{_NOW}(?:voor dit overleg |voor deze vergadering )?(?:afgemeld|afgezegd)",
     "absent", "afgemeld", "afgezegd"),
    (rf"(?:kan|kunnen|kon|konden) {_NOW}{_NOT} (?:aanwezig zijn|aansluiten|deelnemen|erbij zijn)",
     "absent", "aanwezig", "sluit", "deelnemen", "erbij"),
    (rf"(?:kan|kunnen|kon|konden) er {_NOW}{_NOT} bij zijn", "absent", "niet bij zijn"),
    (rf"(?:sluit|sluiten) {_NOW}{_NOT} aan(?! (?:bij|op)\b)", "absent", "sluit"),
    (r"laten? zich (?:helaas )?excuseren", "absent", "excuseren"),
    (r"(?:has|have|had) sent (?:his |her |their )?apologies|(?:is|are|was|were) (?:absent|unable to attend)",
     "absent", "apologies", "absent", "unable to attend"),
    (rf"(?:sluit|sluiten|schuift|schuiven) {_NOW}(?:later|{_TIME.strip()}|eerst) (?:online |digitaal |via Teams )?aan",
     "partial", "sluit", "schui"),
    (r"(?:sluit|sluiten|schuift|schuiven) aan (?:bij|voor|vanaf|tijdens) (?:dit |het )?(?:agenda)?(?:punt|onderdeel)",
     "partial", "sluit", "schui"),
    (rf"(?:haakt|haken) {_NOW}{_TIME}(?:weer )?af", "partial", "haakt", "haken"),
    (rf"(?:vertrekt|vertrekken) {_NOW}(?:later|eerder|{_TIME.strip()})", "partial", "vertrek"),
    (rf"(?:komt|komen) {_NOW}(?:later(?! (?:terug|aan de orde|op de agenda))|{_TIME}(?:binnen|erbij))",
     "partial", "komt later", "komen later", "binnen", "erbij"),
    (r"(?:verlaat|verlaten) (?:om \S{1,6}(?: uur)? )?(?:de vergadering|het overleg|de bijeenkomst)",
     "partial", "verla"),
    (r"(?:joins|joined|leaves|left) (?:at \d|after \d|later|early|the meeting|for (?:agenda )?item)",
     "partial", "joins ", "joined ", "leaves ", "left "),
    (rf"{_BE} (?:alleen |uitsluitend )?aanwezig (?:bij|voor|tijdens|vanaf|tot|t/m) (?:agenda)?punt",
     "partial", "aanwezig"),
    (rf"{_BE} (?:om \S{{1,6}} )?(?:later|te laat) (?:aanwezig|binnen)", "partial", "aanwezig", "binnen"),
    (r"(?:stood|stands) in for", "deputised", "in for "),
    (r"(?:laat|laten) zich vervangen|(?:wordt|worden) vervangen door", "deputised", "vervangen"),
    (rf"{_BE} (?:ook |tevens |eveneens |online |digitaal |fysiek |via Teams ){{0,2}}aanwezig(?= ?(?:[.,;]|bij dit|$))",
     "present", "aanwezig"),
))  # fmt: skip
"""What is said of the subject in front of these words, each with what a text must hold for it."""
SAYS_OF_ONE_INSIDE = tuple((re.compile(pattern.replace(" ", r"[ \u00a0\n]")), said) for pattern, said in (
    (rf"\b(?:[Oo]mdat|[Aa]angezien|[Dd]oordat|Nu|Daar) (?P<who>[^\n.]{{2,80}}?) {_NOW}"
     rf"(?:{_NOT} aanwezig|afwezig|verhinderd|ziek) (?:is|zijn|was|waren|kon|konden|kan|kunnen)\b", "absent"),
    (rf"(?:Helaas|Vandaag|Ook) {_BE} (?P<who>.{{2,80}}?) (?:{_NOT} aanwezig|verhinderd|afwezig)\b", "absent"),
    (r"(?:Helaas|Vandaag|Ook) (?:heeft|hebben) (?P<who>.{2,80}?) zich afgemeld", "absent"),
    (rf"Namens (?:(?:de|het) )?(?P<sender>.{{2,60}}?) {_BE} (?P<who>.{{2,80}}?) aanwezig\b", "present"),
    (r"Van (?P<who>.{2,80}?) (?:is|zijn) (?:een )?(?:bericht|afmelding)", "absent"),
))  # fmt: skip
"""What is said of `who`, whose name stands between the words."""
SAYING = tuple(sorted({"verhindering", "afmelding"}.union(*(phrase.cues for phrase in SAYS))))
"""Every sentence that says so has one of these."""
TAKING_PART = ("deel",)
TAKES_PART = re.compile(
    r"(?:nemen|namen) (?:naar verwachting )?deel(?: aan (?:het|dit) (?:overleg|gesprek))?:"
    r"|[Aa]an (?:het|dit) (?:overleg|gesprek) (?:nemen|namen) (?:naar verwachting )?deel:?"
)
"""Those who take part follow; in the past or not."""
OTHER_MEETING = re.compile(
    r"(?:is|zijn) van .{2,40} afwezig|(?:volgende|vorige|komende|afgelopen) (?:week|keer|overleg|vergadering|maand)"
    r"|t/m|tot en met|vanaf \d{1,2} [a-z]{3}"
)
"""Not of this meeting."""

"""How sentences say that somebody is there, is not, or only for a time."""

import re

_TIME = r"(?:om|vanaf|tot|na|rond|at|from) \S{1,6}(?: uur)? "
_NOW = rf"(?:(?:vandaag|helaas|ook|beiden|allebei|mogelijk|pas|even|er|tevens|eveneens|eerder|{_TIME.strip()}) ){{0,3}}"
_BE = r"(?:is|zijn|was|waren)"
_NOT = r"\*{0,2}niet\*{0,2}"
SAYS = tuple((re.compile(pattern.replace(" ", r"[ \u00a0\n]")), said) for pattern, said in (
    (rf"{_BE} {_NOW}{_NOT} (?:aanwezig|bij dit overleg|erbij)", "absent"),
    (rf"{_BE} {_NOW}(?:met kennisgeving )?(?:verhinderd|afwezig|afgemeld)", "absent"),
    (rf"(?:heeft|hebben|had|hadden) (?:zich )?{_NOW}(?:voor dit overleg |voor deze vergadering )?(?:afgemeld|afgezegd)",
     "absent"),
    (rf"(?:kan|kunnen|kon|konden) {_NOW}{_NOT} (?:aanwezig zijn|aansluiten|deelnemen|erbij zijn)", "absent"),
    (rf"(?:kan|kunnen|kon|konden) er {_NOW}{_NOT} bij zijn", "absent"),
    (rf"(?:sluit|sluiten) {_NOW}{_NOT} aan(?! (?:bij|op)\b)", "absent"),
    (r"laten? zich (?:helaas )?excuseren", "absent"),
    (r"(?:has|have|had) sent (?:his |her |their )?apologies|(?:is|are|was|were) (?:absent|unable to attend)", "absent"),
    (rf"(?:sluit|sluiten|schuift|schuiven) {_NOW}(?:later|{_TIME.strip()}|eerst) (?:online |digitaal |via Teams )?aan",
     "partial"),
    (r"(?:sluit|sluiten|schuift|schuiven) aan (?:bij|voor|vanaf|tijdens) (?:dit |het )?(?:agenda)?(?:punt|onderdeel)",
     "partial"),
    (rf"(?:haakt|haken) {_NOW}{_TIME}(?:weer )?af", "partial"),
    (rf"(?:vertrekt|vertrekken) {_NOW}(?:later|eerder|{_TIME.strip()})", "partial"),
    (rf"(?:komt|komen) {_NOW}(?:later(?! (?:terug|aan de orde|op de agenda))|{_TIME}(?:binnen|erbij))", "partial"),
    (r"(?:verlaat|verlaten) (?:om \S{1,6}(?: uur)? )?(?:de vergadering|het overleg|de bijeenkomst)", "partial"),
    (r"(?:joins|joined|leaves|left) (?:at \d|after \d|later|early|the meeting|for (?:agenda )?item)", "partial"),
    (rf"{_BE} (?:alleen |uitsluitend )?aanwezig (?:bij|voor|tijdens|vanaf|tot|t/m) (?:agenda)?punt", "partial"),
    (rf"{_BE} (?:om \S{{1,6}} )?(?:later|te laat) (?:aanwezig|binnen)", "partial"),
    (r"(?:stood|stands) in for", "deputised"),
    (r"(?:laat|laten) zich vervangen|(?:wordt|worden) vervangen door", "deputised"),
    (rf"{_BE} (?:ook |tevens |eveneens |online |digitaal |fysiek |via Teams ){{0,2}}aanwezig(?= ?(?:[.,;]|bij dit|$))",
     "present"),
))  # fmt: skip
"""What is said of the subject in front of these words."""
SAYS_OF_ONE_INSIDE = tuple((re.compile(pattern.replace(" ", r"[ \u00a0\n]")), said) for pattern, said in (
    (rf"\b(?:[Oo]mdat|[Aa]angezien|[Dd]oordat|Nu|Daar) (?P<who>[^\n.]{{2,80}}?) {_NOW}"
     rf"(?:{_NOT} aanwezig|afwezig|verhinderd|ziek) (?:is|zijn|was|waren|kon|konden|kan|kunnen)\b", "absent"),
    (rf"(?:Helaas|Vandaag|Ook) {_BE} (?P<who>.{{2,80}}?) (?:{_NOT} aanwezig|verhinderd|afwezig)\b", "absent"),
    (r"(?:Helaas|Vandaag|Ook) (?:heeft|hebben) (?P<who>.{2,80}?) zich afgemeld", "absent"),
    (rf"Namens (?:(?:de|het) )?(?P<sender>.{{2,60}}?) {_BE} (?P<who>.{{2,80}}?) aanwezig\b", "present"),
    (r"Van (?P<who>.{2,80}?) (?:is|zijn) (?:een )?(?:bericht|afmelding)", "absent"),
))  # fmt: skip
"""What is said of `who`, whose name stands between the words."""
SAYING = (
    "aanwezig", "bij dit overleg", "erbij", "verhinderd", "afwezig", "afgemeld", "afgezegd", "sluit", "schuif",
    "haakt", "haken", "vertrek", "komt later", "komen later", "binnen", "verlaat", "verlaten", "vervangen",
    "excuseren", "apologies", "absent", "unable to attend", "joins ", "joined ", "in for ", "niet bij zijn",
    "leaves ", "left ", "verhindering",
    "afmelding", "niet aan", "deelnemen",
)  # fmt: skip
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

"""Values as cells show them, each in a way that gives it back."""

from vwsreview.domain.grounds import ground
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.formats.html_report.dates import human_date, human_moment
from vwsreview.formats.html_report.markup import data, said
from vwsreview.formats.html_report.vocabulary import Vocabulary


def value_cell(layer: str, key: str, value: Value, words: Vocabulary) -> str:
    """A value of a key; nothing for null."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "".join(f"<li>{_part(layer, key, part, words)}</li>" for part in value).join(("<ul>", "</ul>"))
    return _part(layer, key, value, words)


def value_words(layer: str, key: str, value: Value, words: Vocabulary) -> str:
    """The same as bare words; a dash for nothing."""
    if value is None or value == "" or value == []:
        return "–"
    parts = value if isinstance(value, list) else [value]
    return ", ".join(_words(layer, key, part, words) for part in parts)


def moment_cell(at: str, words: Vocabulary) -> str:
    """A moment as people say it; what is none stays as it was written."""
    told = human_moment(at, words)
    return said(at) if told is None else f'<time datetime="{at}">{told}</time>'


def day_cell(day: str, words: Vocabulary) -> str:
    """A day of the guideline as people say it."""
    return _meant(day, human_date(day, words))


def known_cell(group: str, value: str, words: Vocabulary) -> str:
    """A word of the guideline, as a kind or a state of review; any other as it was written."""
    return _meant(value, words.known(f"{group}.{value}", value))


def ground_place(code: str) -> str:
    """The place on the page where a known ground is explained."""
    return f"ground-{code}"


def _part(layer: str, key: str, value: str | bool | int, words: Vocabulary) -> str:
    told = _words(layer, key, value, words)
    if isinstance(value, bool):
        return data("true" if value else "false", told)
    cell = _meant(str(value), told)
    if key == "ground" and ground(str(value)) is not None:
        return f'<a href="#{ground_place(str(value))}">{cell}</a>'
    return cell


def _words(layer: str, key: str, value: str | bool | int, words: Vocabulary) -> str:
    if isinstance(value, bool):
        return words.word("flag.true" if value else "flag.false")
    if BY_NAME[layer].key(key).type == "time":
        return human_date(str(value), words)
    return words.known(f"choice.{layer}.{key}.{value}", str(value))


def _meant(value: str, told: str) -> str:
    return said(value) if told == value else data(value, told)

"""Cues: what in a text hints at a record, whether or not there is one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vwsreview.extract import cues
from vwsreview.extract.cues import Cue, find, find_by_stretch, finding


def told(text: str) -> list[tuple[str, str, str]]:
    """Each cue as its layer, its words and its unit."""
    return [(cue.layer, cue.span.of(text), cue.unit.of(text)) for cue in cues.find(text)]


@pytest.mark.parametrize(
    ("text", "layer", "words"),
    [
        ("Er is veel gezegd. De brief zal CZ nog sturen.", "action", "zal"),
        ("- Graag een reactie van LZ.", "action", "Graag"),
        ("- Besluit: we stoppen ermee.", "decision", ""),
        ("Besloten is om te stoppen.", "decision", "Besloten"),
        ("De heer Jansen kwam dinsdag langs.", "date", "dinsdag"),
        ("Dat was in oktober zo.", "date", "oktober"),
        ("Zie 12-03-2021 hierover.", "date", "12-03-2021"),
        ("Van 5.1.2e 5.1.2e kwam niets.", "redaction", "5.1.2e 5.1.2e"),
        ("Please send the papers round.", "action", "Please"),
        ("SH to send availability to the chair.", "action", "send"),
        ("Dat zou op 5 rnaart 2021 zijn.", "date", "5 rnaart 2021"),
        ("In schooljaar 22/23 was dat zo.", "date", "22/23"),
        ("- Q1-cijfers vastgesteld.", "date", "Q1"),
        ("Dat komt op de 15e terug.", "date", "op de 15e"),
        ("Zie 12-O3-2021 hierover.", "date", "12-O3-2021"),
    ],
)
def test_words_hint_at_a_layer(text: str, layer: str, words: str) -> None:
    found = [cue for cue in told(text) if cue[0] == layer]
    assert [cue[1] for cue in found][: 1 if words else 0] == ([words] if words else [])


@pytest.mark.parametrize(
    "text",
    [
        "De sfeer was goed.",
        "artikel 5.1, tweede lid, van de Woo",
        "# Opening",
        "Het overleg heeft geen vragen.",
        "IGJ vraagt of de regeling ook na de looptijd geldt.",
        "Gevraagd besluit: instemmen met de indeling.",
        "Het RIVM licht toe dat de cijfers stijgen.",
        "Tegen dit besluit kunt u bezwaar maken.",
        "",
        "\n\n| | |\n",
    ],
)
def test_plain_words_hint_at_nothing(text: str) -> None:
    assert told(text) == []


def test_one_cue_stands_for_all_hints_of_a_sentence() -> None:
    text = "Graag zal CZ uiterlijk snel de stukken sturen. Daarna stuurt LZ de brief."
    assert [cue[2] for cue in told(text)] == [
        "Graag zal CZ uiterlijk snel de stukken sturen.",
        "Daarna stuurt LZ de brief.",
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Actie RIVM: BPZ stuurt de brief uiterlijk vrijdag.", "BPZ stuurt de brief uiterlijk vrijdag."),
        ("AP 23-09: BPZ werkt de lijst uiterlijk vrijdag bij.", "BPZ werkt de lijst uiterlijk vrijdag bij."),
        ("→ BPZ stuurt de brief uiterlijk vrijdag", "BPZ stuurt de brief uiterlijk vrijdag"),
        ("[ ] BPZ stuurt de brief uiterlijk vrijdag", "BPZ stuurt de brief uiterlijk vrijdag"),
        ("ACTION – BPZ to send the paper by Friday", "BPZ to send the paper by Friday"),
        ("LZ levert die morgen aan [actie: LZ].", "LZ levert die morgen aan [actie: LZ]"),
        ("LZ levert die morgen aan **(actie LZ)**.", "LZ levert die morgen aan **(actie LZ)"),
        ("31-1    Overzicht maken per regio    GGD    30-09", "Overzicht maken per regio    GGD    30-09"),
    ],
)  # fmt: skip
def test_a_unit_is_what_a_record_takes(text: str, unit: str) -> None:
    assert unit in {cue[2] for cue in told(text) if cue[0] == "action"}


def test_a_row_of_a_table_of_actions_hints_without_a_word() -> None:
    text = "| Nr | Actie | Wie |\n| --- | --- | --- |\n| 1 | Zaal met beamer | BPZ |\n"
    assert told(text) == [("action", "Zaal", "Zaal met beamer | BPZ")]


def test_a_weak_hint_is_a_cue_where_tasks_are_handed_out_and_not_amid_a_tale() -> None:
    weak, tale, tasks = (
        "We doen dat ook hier.",
        "Het was mooi weer toen. ",
        "BPZ stuurt graag uiterlijk snel de brief. ",
    )
    assert weak not in {cue[2] for cue in told(tale * 8 + weak)}
    assert weak in {cue[2] for cue in told(tasks * 8 + weak)}


@given(st.text("aA zlZ5.12e\n|*-#graquitej1/2máé😀", max_size=200))
def test_cues_lie_in_the_text_in_order_and_in_their_unit(text: str) -> None:
    found = cues.find(text)
    assert list(found) == sorted(found)
    for cue in found:
        assert isinstance(cue, Cue) and 0 <= cue.unit.start < cue.unit.end <= len(text)
        assert cue.start < cue.end and cue.unit.touches(cue.span)
    units = [cue.unit for cue in found if cue.layer in ("action", "decision")]
    assert all(one.end <= other.start for one, other in pairwise(units))


@pytest.mark.parametrize("stretch", [1, 40, 10_000])
def test_a_long_text_is_looked_through_in_stretches(monkeypatch: pytest.MonkeyPatch, stretch: int) -> None:
    paragraph = "# 3. Terugkoppeling\n\nActie: Jan zoekt dit uit voor 3 maart 2021. (10.2.e)\n\n"
    text = paragraph * 4
    whole = find(text)
    assert len({cue.layer for cue in whole}) == 3
    monkeypatch.setattr(finding, "STRETCH", stretch)
    by_stretch = list(find_by_stretch(text))
    assert tuple(cue for cues in by_stretch for cue in cues) == find(text) == whole
    assert (len(by_stretch) > 1) == (stretch < len(text))

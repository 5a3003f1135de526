"""The sample documents hold every kind of the guideline, and extraction tells each one's kind and anchor."""

import hashlib

import pytest

from vwsreview.domain.layers import DOCUMENT_KINDS
from vwsreview.extract.extractor import extract
from vwsreview.resources import resource

SAMPLES = {
    "agenda-ziekenhuiszorg.md": ("agenda", "2021-06-10"),
    "actielijst-maskers.md": ("decision_list", "2022-01-14"),
    "brief-zelftesten.md": ("letter", "2021-04-09"),
    "feitenrelaas-koelketen.md": ("other", "2021-06-03"),
    "mail-testlijn.md": ("email", "2020-09-03"),
    "nota-co2-meters.md": ("memo", "2021-10-12"),
    "verslag-opvang-wob.txt": ("minutes", "2020-05-13"),
    "verslag-testcapaciteit.md": ("minutes", "2020-11-18"),
    "vragen-mondkapje.md": ("other", None),
    "notities-prikbussen.md": ("minutes", "XXXX-09-07"),
}


def test_every_sample_is_listed_and_every_kind_has_one() -> None:
    assert {path.name for path in resource("samples").iterdir()} == set(SAMPLES)
    assert {kind for kind, _ in SAMPLES.values()} == set(DOCUMENT_KINDS)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_its_kind_and_anchor(name: str) -> None:
    data = (resource("samples") / name).read_bytes()
    found = extract(data.decode(), sha256=hashlib.sha256(data).hexdigest(), name=name)
    assert (found.document.kind, found.document.anchor_date) == SAMPLES[name]
    assert all(0 <= record.start < record.end <= len(found.text) for record in found.records)

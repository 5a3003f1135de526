"""Nothing that stands in a dossier becomes markup, leaves its place, or turns round what stands beside it."""

import base64
import hashlib
import re
import unicodedata
from pathlib import Path

import pytest

from tests.formats import torture
from tests.formats.examples import example, record
from tests.formats.html_pages import NOON, elements, written
from vwsreview.domain.exporting import Occasion, Selection

TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "nav", "article", "div",
    "h1", "h2", "h3", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr",
    "th", "td", "mark", "span", "bdi", "code", "data", "time", "del", "ins",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "scope", "value", "datetime", "title",
    "tabindex", "data-key", "data-label", "data-layer", "data-record", "data-step", "aria-labelledby",
}  # fmt: skip
ATTACK = "\"'><script>alert(1)</script></style></title><!--&amp;\u202e\x00\x1b\n"


@pytest.fixture(params=["torture", "attack"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "torture":
        return written(torture.documents(tmp_path), tmp_path)
    text = f"# {ATTACK} x {ATTACK}"
    values = {"name": ATTACK, "organisation": ATTACK, "role": ATTACK}
    people = record("attendee", ATTACK, text, values=values, comment=ATTACK, reviewer=ATTACK, updated_at=ATTACK,
                    origin=ATTACK)  # fmt: skip
    owners = record("action", ATTACK, text, values={"owners": [ATTACK], "due": ATTACK})
    grounds = record("redaction", "x", text, values={"ground": [ATTACK]})
    hostile = example((people, owners, grounds), text, name=ATTACK, kind=ATTACK, language=ATTACK, comment=ATTACK,
                      anchor_date=ATTACK)  # fmt: skip
    return written([hostile], tmp_path, Occasion(ATTACK, "nl", NOON, Selection(query=ATTACK)))


def test_there_are_no_elements_or_attributes_but_ours(page: str) -> None:
    found = elements(page)
    assert {element.tag for element in found} <= TAGS
    assert {name for element in found for name in element.attributes} <= ATTRIBUTES
    assert [element.tag for element in found].count("style") == 1


def test_links_lead_to_places_on_the_page(page: str) -> None:
    found = elements(page)
    places = [element.attributes["id"] for element in found if "id" in element.attributes]
    assert len(places) == len(set(places))
    links = {element.attributes["href"] for element in found if "href" in element.attributes}
    assert links and {link.removeprefix("#") for link in links} <= set(places)
    assert all(link.startswith("#") for link in links)


def test_the_policy_allows_our_own_look_and_nothing_else(page: str) -> None:
    found = elements(page)
    style = next(element.words for element in found if element.tag == "style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(one.attributes["content"] for one in found if "http-equiv" in one.attributes)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "url(" not in style and "@import" not in style and "//" not in style


def test_characters_that_act_are_shown_instead(page: str) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert {sign for sign in page if unicodedata.category(sign) == "Cc"} <= {"\n", "\t"}


def test_words_of_others_stand_in_isolation(page: str) -> None:
    """What a dossier says stands in ``bdi``, in the text, or in attributes that only programs read."""
    outside = re.sub(r"<bdi>.*?</bdi>|<div class=\"text\".*?</div>|<title>.*?</title>", "", page, flags=re.DOTALL)
    assert "alert(1)" not in outside


def test_a_language_that_is_no_tag_is_not_told_to_programs(tmp_path: Path) -> None:
    page = written([example(language='nl" onload="x'), example(text="b", language="fy")], tmp_path)
    texts = [one.attributes for one in elements(page) if one.attributes.get("data-key") == "text"]
    assert [attributes.get("lang") for attributes in texts] == [None, "fy"]

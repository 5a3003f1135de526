"""A document's feature structures as UIMA CAS XMI: XML 1.0, offsets in UTF-16 units."""

from xml.sax.saxutils import escape, quoteattr

from vwsreview.domain.positions import Positions
from vwsreview.formats.cas.structures import SOFA, VIEW, Structure
from vwsreview.formats.cas.type_system import CUSTOM, METADATA

_PREFIXES = {CUSTOM.removesuffix("."): "custom", METADATA.rpartition(".")[0]: "metadata"}
_BY_NUMBER = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
"""White space that XML changes unless it is written by number."""


def xmi(text: str, structures: list[Structure]) -> bytes:
    """The XMI of a document; none of its texts holds what XML forbids."""
    positions = Positions(text)
    spaces = "".join(f' xmlns:{short}="http:///{name.replace(".", "/")}.ecore"' for name, short in _PREFIXES.items())
    members = " ".join(str(one.id) for one in structures if one.is_member)
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"'
        f' xmlns:cas="http:///uima/cas.ecore"{spaces} xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n',
        *(_element(one, positions) for one in structures),
        f'<cas:Sofa xmi:id="{SOFA}" sofaNum="1" sofaID="{VIEW}" mimeType="text" sofaString={_quoted(text)}/>\n',
        f'<cas:View sofa="{SOFA}" members="{members}"/>\n</xmi:XMI>\n',
    )
    return "".join(parts).encode()


def _element(one: Structure, positions: Positions) -> str:
    package, _, name = one.type.rpartition(".")
    tag = f"{_PREFIXES[package]}:{name}"
    lists = {key: value for key, value in one.values.items() if isinstance(value, list)}
    attributes = {"xmi:id": str(one.id)}
    if one.is_member:
        attributes["sofa"] = str(SOFA)
    if one.begin is not None and one.end is not None:
        attributes |= {"begin": str(positions.to_utf16(one.begin)), "end": str(positions.to_utf16(one.end))}
    attributes |= {key: _written(value) for key, value in one.values.items() if key not in lists}
    attributes |= {key: str(id) for key, id in one.references.items()}
    attributes |= {key: " ".join(map(str, ids)) for key, ids in one.links.items()}
    opening = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items())
    children = "".join(f"<{key}>{escape(item, _BY_NUMBER)}</{key}>" for key, items in lists.items() for item in items)
    return f"<{tag}{opening}>{children}</{tag}>\n" if children else f"<{tag}{opening}/>\n"


def _quoted(text: str) -> str:
    return quoteattr(text, _BY_NUMBER)


def _written(value: str | bool | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)

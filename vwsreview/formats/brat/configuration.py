"""brat's settings of a collection: what may be annotated, and how it is shown."""

import json

from vwsreview.domain.layers import LAYERS, REVIEW_STATES
from vwsreview.formats.brat.places import LINKED, REVIEW, choices, type_name
from vwsreview.resources import resource


def annotation() -> str:
    """``annotation.conf``: entities, relations and attributes, each with the list of its values."""
    names = [layer.name for layer in LAYERS]
    relations = [f"{key}\tArg1:{source}, Arg2:<ENTITY>" for key, source in LINKED.items()]
    attributes = [
        f"{type_name(layer.name, key.name)}\tArg:{layer.name}, Value:{'|'.join(choices(key))}"
        for layer in LAYERS
        for key in layer.keys
        if choices(key)
    ]
    attributes.append(f"{REVIEW}\tArg:<ENTITY>, Value:{'|'.join(REVIEW_STATES)}")
    return _sections({"entities": names, "relations": relations, "events": [], "attributes": attributes})


def visual() -> str:
    """``visual.conf``: the program's own colours of the layers, and no abbreviations of their names."""
    colours = json.loads(resource("colours.json").read_text(encoding="utf-8"))["light"]["layers"]
    drawing = [f"{name}\tbgColor:{colour['fill']}, borderColor:{colour['line']}" for name, colour in colours.items()]
    labels = [f"{layer.name} | {layer.name}" for layer in LAYERS]
    return _sections({"labels": labels, "drawing": drawing})


def _sections(sections: dict[str, list[str]]) -> str:
    return "\n".join("\n".join([f"[{name}]", *lines, ""]) for name, lines in sections.items())

"""The labelling configuration that a project needs before the tasks are imported: a control for every slot.

A slot's control is named ``layer.key``, so that layers may share a key. The tags are those of Label Studio 1.23.
"""

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, LAYERS, Key, Layer
from vwsreview.formats.label_studio.layout import RELATIONS

TEXT = "text"
"""The name of the object, and the key of a task's data that holds the text."""
LABELS = "layer"
CHOICES_OF_DOCUMENT = {"kind": DOCUMENT_KINDS, "status": DOCUMENT_STATUSES}
TEXTS_OF_DOCUMENT = ("language", "anchor_date", "comment")
FLAGS = ("true", "false")


def beside(path: Path) -> Path:
    """Where the configuration of a file of tasks stands: ``out.xml`` beside ``out.json``."""
    return path.with_name(f"{path.stem if path.suffix.lower() == '.json' else path.name}.xml")


def configuration() -> str:
    """The configuration as XML."""
    view = Element("View")
    SubElement(view, "Relations").extend(Element("Relation", value=key) for key in RELATIONS)
    labels = SubElement(view, "Labels", name=LABELS, toName=TEXT)
    labels.extend(Element("Label", value=layer.name) for layer in LAYERS)
    SubElement(view, "Text", name=TEXT, value=f"${TEXT}", granularity="symbol", saveTextResult="yes")
    for layer in LAYERS:
        slots = SubElement(view, "View", visibleWhen="region-selected", whenTagName=LABELS, whenLabelValue=layer.name)
        for key in layer.keys:
            SubElement(slots, "Header", value=key.name, size="5")
            slots.append(_slot(layer, key))
    for name, choices in CHOICES_OF_DOCUMENT.items():
        SubElement(view, "Header", value=name, size="5")
        view.append(_choices(choices, name=name))
    for name in TEXTS_OF_DOCUMENT:
        SubElement(view, "Header", value=name, size="5")
        view.append(Element("TextArea", name=name, toName=TEXT, maxSubmissions="1", editable="true"))
    indent(view)
    return tostring(view, encoding="unicode") + "\n"


def slot_name(layer: str, key: str) -> str:
    """The name of a slot's control."""
    return f"{layer}.{key}"


def _slot(layer: Layer, key: Key) -> Element:
    of_regions = {"name": slot_name(layer.name, key.name), "perRegion": "true", "whenLabelValue": layer.name}
    match key.type:
        case "choice":
            return _choices(key.choices, **of_regions)
        case "flag":
            return _choices(FLAGS, **of_regions)
        case "number":
            return Element("Number", of_regions, toName=TEXT)
        case "list":
            return Element("TextArea", of_regions, toName=TEXT, editable="true")
        case "text" | "choice_or_text" | "time":
            hint = {"placeholder": ", ".join(key.choices)} if key.choices else {}
            return Element("TextArea", of_regions, toName=TEXT, maxSubmissions="1", editable="true", **hint)


def _choices(choices: tuple[str, ...], **attributes: str) -> Element:
    tag = Element("Choices", attributes, toName=TEXT, choice="single")
    tag.extend(Element("Choice", value=choice) for choice in choices)
    return tag

"""The labelling configuration: a control for everything that is written."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from label_studio_sdk.label_interface import LabelInterface

from tests.formats.label_studio_tasks import meeting, written
from vwsreview.domain.layers import LAYERS
from vwsreview.formats.label_studio.configuration import beside, configuration


def test_label_studio_takes_it() -> None:
    interface = LabelInterface(configuration())
    interface.validate()
    assert interface.get_control("layer").labels == [layer.name for layer in LAYERS]


def test_every_key_of_every_layer_has_a_control_that_shows_for_its_label_only() -> None:
    controls = {tag.get("name"): tag for tag in ElementTree.fromstring(configuration()).iter() if tag.get("toName")}
    for layer in LAYERS:
        for key in layer.keys:
            control = controls[f"{layer.name}.{key.name}"]
            assert (control.get("perRegion"), control.get("whenLabelValue")) == ("true", layer.name)
            choices = [choice.get("value") for choice in control]
            is_closed = key.type in ("choice", "flag")
            assert (control.tag == "Choices") == is_closed
            assert choices == (["true", "false"] if key.type == "flag" else list(key.choices) if is_closed else [])


@pytest.mark.parametrize(
    ("tasks", "configured"),
    [("uit.json", "uit.xml"), ("a.b.JSON", "a.b.xml"), ("uit", "uit.xml"), ("x.xml", "x.xml.xml")],
)
def test_it_stands_beside_the_tasks(tmp_path: Path, tasks: str, configured: str) -> None:
    assert beside(tmp_path / tasks).name == configured


def test_it_is_written_with_the_tasks(tmp_path: Path) -> None:
    written(tmp_path, [meeting()])
    assert (tmp_path / "uit.xml").read_text(encoding="utf-8") == configuration()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["uit.json", "uit.xml"]

"""The table of layers: what everything else is driven by has to be whole."""

import pytest

from vwsreview.domain.layers import BY_NAME, LAYERS, Layer


def test_the_seven_layers_of_the_guideline() -> None:
    assert [layer.plural for layer in LAYERS] == [
        "fields", "attendees", "dates", "actions", "decisions", "redactions", "sections",
    ]  # fmt: skip
    assert len({layer.name for layer in LAYERS}) == len(LAYERS)


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_what_is_compared_are_keys_of_the_layer(layer: Layer) -> None:
    names = {key.name for key in layer.keys}
    assert set(layer.compared) | set(layer.reported) <= names
    for key in layer.keys:
        assert layer.key(key.name) is key
        assert key.nullable or key.default is not None
        if key.type == "choice":
            assert key.default in key.choices
    with pytest.raises(KeyError):
        layer.key("no such key")


def test_fresh_records_do_not_share_their_lists() -> None:
    first, second = BY_NAME["action"].defaults(), BY_NAME["action"].defaults()
    assert first == second
    assert first["owners"] is not second["owners"]

"""UIMA CAS, as INCEpTION and DKPro read it: a ZIP with the type system and a file a document.

Records are annotations of types ``webanno.custom.*``; what gave a value its words is linked, an action's owners and due
date by features of their own. What is said of a document as a whole is a structure without a place in the text.
"""

from functools import partial

from vwsreview.domain.exporting import Words
from vwsreview.formats.cas.foreign import read
from vwsreview.formats.cas.json_cas import json_cas
from vwsreview.formats.cas.loading import CASSIS
from vwsreview.formats.cas.places import Spelling, as_it_is, expected, xml_legal
from vwsreview.formats.cas.proving import read_json_back, read_xmi_back
from vwsreview.formats.cas.sources import recognises
from vwsreview.formats.cas.writing import Notation, write
from vwsreview.formats.cas.xmi import xmi
from vwsreview.formats.foreign import Reading
from vwsreview.formats.format import Format, Read, Reader

_FOR_INCEPTION = Words(
    "Unpack it. In INCEpTION import TypeSystem.xml under Settings, Layers; make a layer DocumentValues of the type "
    "Document metadata by hand; then import the other files under Documents.",
    "Pak het uit. Importeer in INCEpTION TypeSystem.xml onder Settings, Layers; maak zelf een laag DocumentValues van "
    "het type Document metadata; importeer daarna de andere bestanden onder Documents.",
)


def _format(key: str, name: Words, notation: Notation, spelling: Spelling, suffix: str, read_back: Read) -> Format:
    return Format(
        key,
        name,
        ".zip",
        partial(write, notation=notation, spelling=spelling, suffix=suffix),
        partial(expected, spelling=spelling),
        (Reader("dkpro-cassis", read_back, CASSIS),),
        (CASSIS,),
        remarks=(_FOR_INCEPTION,),
    )


XMI = _format(
    "cas", Words("UIMA CAS XMI (INCEpTION)", "UIMA CAS XMI (voor INCEpTION)"), xmi, xml_legal, ".xmi", read_xmi_back
)
JSON = _format(
    "cas-json",
    Words("UIMA CAS JSON 0.4.0 (INCEpTION)", "UIMA CAS JSON 0.4.0 (voor INCEpTION)"),
    json_cas,
    as_it_is,
    ".json",
    read_json_back,
)
READING = Reading("cas", Words("UIMA CAS (INCEpTION)", "UIMA CAS (uit INCEpTION)"), recognises, read)

"""The command calibrate: whether confidence means what it says, and the table that confidence comes from."""

import argparse
from collections.abc import Iterator

from vwsreview.cli.sets import annotated, extracted
from vwsreview.cli.terminal import FINE, REFUSED, put
from vwsreview.formats.files import replacing
from vwsreview.workflow.calibration import SURE, Calibration, judged, left_out, save_table


def calibrate(options: argparse.Namespace) -> int:
    """Print the calibration over gold, left out by document; write the table of all its documents where asked."""
    gold, refused = annotated(options.gold)
    gold, predicted, untold = extracted(gold)
    rows = judged(gold, predicted)
    put("\n".join(_table(left_out(rows))) + "\n")
    if options.output:
        with replacing(options.output) as temporary:
            save_table(rows, temporary)
    return REFUSED if refused or untold else FINE


def _table(calibration: Calibration) -> Iterator[str]:
    yield f"{'confidence':<12}{'records':>9}{'right':>9}{'share':>9}"
    for tenth in calibration.tenths:
        yield f"{tenth.low:<12.1f}{tenth.found:>9}{tenth.right:>9}{tenth.share:>9.3f}"
    sure = calibration.sure
    yield ""
    yield f"documents: {calibration.documents}, records: {calibration.found}"
    yield f"at {SURE} or more: {calibration.share_of_sure:.3f} of all records, {sure.share:.3f} of them right"

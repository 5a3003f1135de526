"""Where a frozen program starts: as the command line does, but worker processes come by here too."""

import multiprocessing
import sys

from vwsreview.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())

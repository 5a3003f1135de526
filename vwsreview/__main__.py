"""``python -m vwsreview``."""

import sys

from vwsreview.cli import main

if __name__ == "__main__":
    sys.exit(main())

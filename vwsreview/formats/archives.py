"""ZIP archives of others."""

import lzma
import struct
import zlib
from zipfile import BadZipFile

DAMAGED = (
    BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, UnicodeDecodeError, RuntimeError, OSError,
)  # fmt: skip
"""What `zipfile` raises over damaged and locked archives, and (NotImplementedError is a RuntimeError) over those packed
in a way that it does not know."""

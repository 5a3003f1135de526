"""Tells network shares from local disks, for SQLite's write-ahead log needs memory that all users share."""

from pathlib import Path, PurePath

_NETWORK_TYPES = {
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
}  # fmt: skip
_MOUNTS = Path("/proc/self/mounts")


def on_network_share(path: Path) -> bool:
    """Whether the path lies on a share as far as the system tells: a UNC path, or a mount of a known type."""
    absolute = path.resolve()
    if absolute.anchor.startswith("\\\\"):
        return True
    mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace") if _MOUNTS.exists() else ""
    return mount_type(absolute, mounts) in _NETWORK_TYPES


def mount_type(path: PurePath, mounts: str) -> str:
    """The type of the file system that holds the path, from the system's list; empty where the list is."""
    holders = {path, *path.parents}
    deepest, found = -1, ""
    for line in mounts.splitlines():
        _, mount, kind, *_ = line.split(" ")
        place = type(path)(mount.replace("\\040", " "))
        if place in holders and len(place.parts) >= deepest:
            deepest, found = len(place.parts), kind
    return found

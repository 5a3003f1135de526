"""Tells network shares from local disks, for SQLite's write-ahead log needs memory that all users share."""

from pathlib import Path

_NETWORK_TYPES = {
    "9p",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.sshfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
}
_MOUNTS = Path("/proc/self/mounts")


def on_network_share(path: Path) -> bool:
    """Whether the path lies on a share as far as the system tells: a UNC path, or a mount of a known type."""
    absolute = path.resolve()
    return absolute.anchor.startswith("\\\\") or _mount_type(absolute) in _NETWORK_TYPES


def _mount_type(path: Path) -> str:
    """The type of the file system that holds the path; empty where the system keeps no such list."""
    if not _MOUNTS.exists():
        return ""
    holders = {path, *path.parents}
    deepest, found = -1, ""
    for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        _, mount, kind, *_ = line.split(" ")
        place = Path(mount.replace("\\040", " "))
        if place in holders and len(place.parts) >= deepest:
            deepest, found = len(place.parts), kind
    return found

"""Network shares are told by the list of mounts."""

from pathlib import Path, PurePosixPath

from vwsreview.store.network import mount_type, on_network_share

MOUNTS = """/dev/vda / ext4 rw 0 0
//nas/share /mnt/my\\040share cifs rw 0 0
tmpfs /mnt/my\\040share/local tmpfs rw 0 0
nas:/home /home nfs4 rw 0 0
"""


def test_the_deepest_mount_decides() -> None:
    assert mount_type(PurePosixPath("/srv/set.dossier"), MOUNTS) == "ext4"
    assert mount_type(PurePosixPath("/mnt/my share/set.dossier"), MOUNTS) == "cifs"
    assert mount_type(PurePosixPath("/mnt/my share/local/set.dossier"), MOUNTS) == "tmpfs"
    assert mount_type(PurePosixPath("/home/anna/set.dossier"), MOUNTS) == "nfs4"
    assert mount_type(PurePosixPath("/homeless/set.dossier"), MOUNTS) == "ext4"
    assert mount_type(PurePosixPath("/srv"), "") == ""


def test_a_local_folder(tmp_path: Path) -> None:
    assert not on_network_share(tmp_path / "set.dossier")

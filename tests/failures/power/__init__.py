"""Power cuts and failing disks under the real store: at every write, with torn and lost writes, with damage."""

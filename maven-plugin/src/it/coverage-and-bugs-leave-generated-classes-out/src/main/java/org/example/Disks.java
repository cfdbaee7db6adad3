package org.example;

import org.example.qapi.Disk;

/** What a user writes beside generated code. */
public final class Disks {
    private Disks() {}

    /** Returns a disk. SpotBugs finds that what trim() returns is not used. */
    public static Disk file(String path) {
        path.trim();
        return Disk.File.builder().name("disk0").path(path).build();
    }
}

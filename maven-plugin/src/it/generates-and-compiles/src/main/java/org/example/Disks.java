package org.example;

import java.util.List;
import org.example.qapi.Disk;
import org.example.qapi.DiskFormat;
import org.example.qapi.Machine;

/** What a program does with generated types: builds values, and tells the branches of a union apart. */
final class Disks {
    private Disks() {}

    static Machine machine() {
        Disk system = Disk.File.builder()
                .name("system")
                .path("/var/lib/images/system.qcow2")
                .format(DiskFormat.QCOW2)
                .readOnly(true)
                .build();
        Disk data = Disk.Network.builder()
                .name("data")
                .host("store.example.org")
                .port(65535)
                .mirrors(List.of())
                .build();
        Disk empty = Disk.None.builder().name("empty").build();
        return Machine.builder().disks(List.of(system, data, empty)).build();
    }

    static String place(Disk disk) {
        if (disk instanceof Disk.File file) {
            return file.value().path() + " (" + file.value().format().wireName() + ")";
        }
        if (disk instanceof Disk.Network network) {
            return network.value().host() + ":" + network.value().port();
        }
        return "nowhere: " + disk.kind();
    }
}

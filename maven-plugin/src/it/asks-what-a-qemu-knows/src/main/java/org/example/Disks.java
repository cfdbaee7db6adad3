package org.example;

import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import org.example.qmp.FileDisk;
import org.example.qmp.QapiFeatures;

/** Disks as a QEMU understands them, be it an old one. */
final class Disks {
    private Disks() {}

    static FileDisk file(String path, long cache, QemuSchema qemu) {
        FileDisk.Builder disk = FileDisk.builder().path(path);
        return qemu.knows(QapiFeatures.CACHE) ? disk.cache(cache).build() : disk.build();
    }
}

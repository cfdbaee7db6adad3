package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.qapi4j.runtime.QapiJson;
import org.example.qapi.Disk;
import org.junit.jupiter.api.Test;

class DisksTest {
    @Test
    void isWrittenAndRead() {
        Disk disk = Disks.file("/a");
        assertEquals(disk, QapiJson.strict().read(QapiJson.strict().toJson(disk), Disk::read));
    }
}

package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.List;
import org.example.qapi.Disk;
import org.example.qapi.DiskStats;
import org.example.qapi.Machine;
import org.junit.jupiter.api.Test;

class DisksTest {
    private static final String JSON = "{\"disks\":["
            + "{\"name\":\"system\",\"kind\":\"file\",\"path\":\"/var/lib/images/system.qcow2\",\"format\":\"qcow2\",\"read-only\":true},"
            + "{\"name\":\"data\",\"kind\":\"network\",\"host\":\"store.example.org\",\"port\":65535,\"mirrors\":[]},"
            + "{\"name\":\"empty\",\"kind\":\"none\"}]}";

    @Test
    void whatWasBuiltIsWrittenAsTheSchemaSays() {
        assertEquals(JSON, QapiJson.strict().toJson(Disks.machine()));
    }

    @Test
    void whatWasReadEqualsWhatWasBuilt() {
        assertEquals(Disks.machine(), QapiJson.strict().read(JSON, Machine::read));
    }

    @Test
    void theTagMayComeLastAndOptionalMembersMayBeAbsent() {
        Disk disk = QapiJson.strict()
                .read("{\"path\":\"/a\",\"format\":\"raw\",\"name\":\"x\",\"kind\":\"file\"}", Disk::read);

        assertEquals("/a (raw)", Disks.place(disk));
        assertNull(((Disk.File) disk).value().readOnly());
    }

    @Test
    void branchesAreToldApart() {
        assertEquals(
                List.of("/var/lib/images/system.qcow2 (qcow2)", "store.example.org:65535", "nowhere: NONE"),
                Disks.machine().disks().stream().map(Disks::place).toList());
    }

    @Test
    void aMissingMemberIsNamed() {
        QapiJsonException e = assertThrows(
                QapiJsonException.class, () -> QapiJson.tolerant().read("{\"kind\":\"none\"}", Disk::read));

        assertEquals(true, e.getMessage().contains("'name'"), e.getMessage());
    }

    @Test
    @SuppressWarnings("deprecation")
    void whatIsAnnouncedToGoMayBeAbsentFromTheStart() {
        assertNull(QapiJson.tolerant().read("{\"reads\":1}", DiskStats::read).seeks());
    }
}

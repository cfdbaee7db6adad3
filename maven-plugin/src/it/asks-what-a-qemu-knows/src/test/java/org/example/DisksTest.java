package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.qmp.schema.Answer;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.example.qmp.QapiFeatures;
import org.junit.jupiter.api.Test;

class DisksTest {
    @Test
    void anOldQemuGetsNoCache() throws IOException {
        QemuSchema old = ask("old.json");
        assertNull(Disks.file("a.img", 4096, old).cache());
        assertEquals("CACHE no, NET_DISKS no, DISK_LIST no", report(old));
    }

    @Test
    void aNewOneDoes() throws IOException {
        QemuSchema newer = ask("new.json");
        assertEquals(4096, Disks.file("a.img", 4096, newer).cache());
        assertEquals("CACHE yes, NET_DISKS yes, DISK_LIST no", report(newer));
    }

    @Test
    void theListCannotBeChanged() {
        assertEquals(List.of("CACHE", "NET_DISKS", "DISK_LIST"), List.copyOf(QapiFeatures.ALL.keySet()));
        assertThrows(UnsupportedOperationException.class, () -> QapiFeatures.ALL.clear());
    }

    private static QemuSchema ask(String reply) throws IOException {
        byte[] recorded = DisksTest.class.getResourceAsStream("/" + reply).readAllBytes();
        try (FakeQemu fake = FakeQemu.qmp().schema(recorded);
                QmpClient client = QmpClient.over(fake.transport(), QmpOptions.standard())) {
            return QemuSchema.ask(client);
        }
    }

    private static String report(QemuSchema qemu) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Answer> each : QapiFeatures.report(qemu).entrySet()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(each.getKey())
                    .append(each.getValue().known() == Answer.Known.YES ? " yes" : " no");
        }
        return text.toString();
    }
}

package org.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiObject;
import io.github.qapi4j.runtime.qmp.QmpClient;
import io.github.qapi4j.runtime.qmp.QmpOptions;
import io.github.qapi4j.runtime.qmp.error.CommandRefusedException;
import io.github.qapi4j.runtime.qmp.fake.FakeQemu;
import io.github.qapi4j.runtime.version.Available;
import java.lang.reflect.AnnotatedElement;
import org.example.host.Disk;
import org.example.host.DiskKind;
import org.example.host.GuardInfo;
import org.example.host.GuestInfo;
import org.example.host.QapiVersions;
import org.example.host.QueryDiskCommand;
import org.example.host.QueryGuestCommand;
import org.junit.jupiter.api.Test;

/** What QEMUs of both ages send, read strictly: nothing of it is unknown. */
@SuppressWarnings("deprecation")
class HostsTest {
    @Test
    void membersMayBeMissing() {
        GuestInfo old = same("{\"name\":\"web\",\"single-step\":false}", GuestInfo::read);
        GuestInfo young = same("{\"name\":\"web\",\"uptime\":60}", GuestInfo::read);

        assertEquals("web", Hosts.describe(old));
        assertEquals(false, old.singleStep());
        assertEquals("web, up for 60 s", Hosts.describe(young));
        assertNull(young.singleStep());
    }

    @Test
    void branchesMayBeMissing() {
        assertEquals("mirror of unknown lag", disk("{\"kind\":\"mirror\",\"id\":\"a\"}"));
        assertEquals("mirror behind by 3", disk("{\"kind\":\"mirror\",\"id\":\"a\",\"lag\":3}"));
        assertEquals("file a", disk("{\"kind\":\"file\",\"id\":\"a\",\"path\":\"/a.img\"}"));
        assertEquals("floppy a", disk("{\"kind\":\"floppy\",\"id\":\"a\",\"drive\":0}"));
    }

    @Test
    void aStructMayHaveBecomeAUnion() {
        GuardInfo old = same("{\"level\":1,\"handle\":7}", GuardInfo::read);
        GuardInfo young = same("{\"kind\":\"sealed\",\"level\":2,\"digest\":\"f00\"}", GuardInfo::read);

        assertEquals("level 1", Hosts.describe(old));
        assertEquals(7, assertInstanceOf(GuardInfo.Untagged.class, old).handle());
        assertEquals("level 2, sealed f00", Hosts.describe(young));
    }

    @Test
    void theVersionsThatHaveSomethingAreThereAtRunTime() throws ReflectiveOperationException {
        assertArrayEquals(new String[] {"10.0"}, versions(GuestInfo.class.getMethod("uptime")));
        assertArrayEquals(new String[] {"7.2"}, versions(GuestInfo.class.getMethod("singleStep")));
        assertArrayEquals(new String[] {"7.2"}, versions(DiskKind.class.getField("FLOPPY")));
        assertArrayEquals(new String[] {"7.2"}, versions(Disk.Floppy.class));
        assertArrayEquals(new String[] {"10.0"}, versions(QueryDiskCommand.class.getMethod("details")));
        assertNull(QueryGuestCommand.class.getAnnotation(Available.class));
    }

    @Test
    void aRefusalSaysSinceWhenItIsKnown() {
        QmpOptions options = QmpOptions.standard().withAvailability(QapiVersions.AVAILABILITY);
        try (FakeQemu fake = FakeQemu.qmp()
                        .version(7, 2, 22)
                        .availability(QapiVersions.AVAILABILITY)
                        .on(QueryDiskCommand.TYPE, query -> {
                            throw new AssertionError("an old QEMU refuses " + query);
                        });
                QmpClient qemu = QmpClient.over(fake.transport(), options)) {
            QueryDiskCommand query = QueryDiskCommand.builder().id("a").details(true).build();

            CommandRefusedException refused = assertThrows(CommandRefusedException.class, () -> qemu.execute(query));

            assertEquals(
                    "query-disk: refused: Parameter 'details' is unexpected (GenericError); 'details' of 'query-disk' is"
                            + " known since 10.0, and this QEMU says it is 7.2.22",
                    refused.getMessage());
        }
    }

    private static String disk(String json) {
        return Hosts.describe(same(json, Disk::read));
    }

    private static <T extends QapiObject> T same(String json, JsonReader<T> type) {
        T value = QapiJson.strict().read(json, type);
        assertEquals(json, QapiJson.strict().toJson(value));
        return value;
    }

    private static String[] versions(AnnotatedElement element) {
        return element.getAnnotation(Available.class).value();
    }
}

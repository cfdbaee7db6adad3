package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.qapi4j.runtime.QapiJson;
import org.example.qapi.VHostUserBackendCapabilities;
import org.example.qapi.VhostUserBackend;
import org.junit.jupiter.api.Test;

class BackendsTest {
    @Test
    void aDescriptorIsWrittenAndReadBack() {
        String json = QapiJson.strict().toJson(Backends.descriptor());

        assertEquals(
                "{\"description\":\"a GPU\",\"type\":\"gpu\",\"binary\":\"/usr/lib/qemu/vhost-user-gpu\"}", json);
        assertEquals(Backends.descriptor(), QapiJson.strict().read(json, VhostUserBackend::read));
    }

    @Test
    void knownBranchesAreToldApart() {
        assertEquals("gpu [VIRGL]", Backends.describe(read("{\"type\":\"gpu\",\"features\":[\"virgl\"]}")));
        assertEquals("input [NO_GRAB]", Backends.describe(read("{\"features\":[\"no-grab\"],\"type\":\"input\"}")));
        assertEquals("block", Backends.describe(read("{\"type\":\"block\"}")));
    }

    /** The tag 'fs' is unknown to the older schema, and its member to both. */
    @Test
    void whatIsUnknownIsReadAndWrittenBack() {
        String json = "{\"type\":\"fs\",\"features\":[\"migrate-precopy\",\"separate-options\"]}";

        assertEquals("another", Backends.describe(read(json)));
        assertEquals(json, QapiJson.tolerant().toJson(read(json)));
    }

    private static VHostUserBackendCapabilities read(String json) {
        return QapiJson.tolerant().read(json, VHostUserBackendCapabilities::read);
    }
}

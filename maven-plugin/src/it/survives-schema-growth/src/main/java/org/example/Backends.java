package org.example;

import org.example.qapi.VHostUserBackendCapabilities;
import org.example.qapi.VHostUserBackendType;
import org.example.qapi.VhostUserBackend;

/** Written when QEMU 4.0 was new; it must compile and work with every later schema. */
final class Backends {
    private Backends() {}

    static VhostUserBackend descriptor() {
        return VhostUserBackend.builder()
                .description("a GPU")
                .type(VHostUserBackendType.GPU)
                .binary("/usr/lib/qemu/vhost-user-gpu")
                .build();
    }

    static String describe(VHostUserBackendCapabilities capabilities) {
        if (capabilities instanceof VHostUserBackendCapabilities.Gpu gpu) {
            return "gpu " + gpu.value().features();
        }
        if (capabilities instanceof VHostUserBackendCapabilities.Input input) {
            return "input " + input.value().features();
        }
        if (capabilities instanceof VHostUserBackendCapabilities.Block) {
            return "block";
        }
        return "another";
    }
}

package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;

/**
 * A backend that suits.
 *
 * @param entry its descriptor
 * @param capabilities what it answered
 */
public record ChosenBackend(DescriptorEntry<VhostUserBackend> entry, VHostUserBackendCapabilities capabilities) {
    /** Returns the path of the program. */
    public String binary() {
        return entry.value().binary();
    }
}

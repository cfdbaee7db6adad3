package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import io.github.qapi4j.schemas.interop.probe.ProbeOutcome;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.util.List;

/**
 * A backend of the right type that was passed over.
 *
 * @param entry its descriptor
 * @param outcome what became of asking it
 * @param missingFeatures the required features that it lacks, if it answered
 */
public record RefusedBackend(
        DescriptorEntry<VhostUserBackend> entry,
        ProbeOutcome<VHostUserBackendCapabilities> outcome,
        List<String> missingFeatures) {
    /** Copies the list. */
    public RefusedBackend {
        missingFeatures = List.copyOf(missingFeatures);
    }

    /** Returns why, in one sentence without a final stop, safe to print. */
    public String reason() {
        return missingFeatures.isEmpty()
                ? outcome.describe()
                : "it lacks '" + String.join("', '", missingFeatures) + "'";
    }
}

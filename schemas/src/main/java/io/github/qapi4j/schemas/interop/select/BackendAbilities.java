package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A backend's type and features as it printed them, whether the schema knows them or not.
 *
 * <p>The schema gives features to the types {@code gpu} and {@code input} only; programs of other types print them all
 * the same, in the same member.
 *
 * @param type the type, such as {@code gpu}
 * @param features the features in the program's order, such as {@code virgl}; empty if it printed none
 */
public record BackendAbilities(String type, List<String> features) {
    /** Copies the list. */
    public BackendAbilities {
        features = List.copyOf(features);
    }

    /** Returns what capabilities say. */
    public static BackendAbilities of(VHostUserBackendCapabilities capabilities) {
        return new BackendAbilities(capabilities.typeText(), features(capabilities));
    }

    private static List<String> features(VHostUserBackendCapabilities capabilities) {
        if (capabilities instanceof VHostUserBackendCapabilities.Gpu gpu) {
            return gpu.value().featuresTexts();
        }
        if (capabilities instanceof VHostUserBackendCapabilities.Input input) {
            return input.value().featuresTexts();
        }
        JsonNode features = capabilities.unknownMembers().get("features");
        return features == null
                ? List.of()
                : features.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList();
    }
}

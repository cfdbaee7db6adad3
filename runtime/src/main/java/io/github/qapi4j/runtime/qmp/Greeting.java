package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.qmp.message.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a monitor says of itself.
 *
 * @param major the first number of QEMU's version
 * @param minor the second number
 * @param micro the third number
 * @param packageVersion the distributor's version; may be empty
 * @param capabilities what the monitor offers, such as {@code oob}
 */
public record Greeting(int major, int minor, int micro, String packageVersion, List<String> capabilities) {
    public Greeting {
        capabilities = List.copyOf(capabilities);
    }

    /** Returns the version, such as {@code 10.0.13}. */
    public String version() {
        return major + "." + minor + "." + micro;
    }

    /** Returns whether the version is this one or a later one. Distributors backport: rather ask for what you need. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    /**
     * Reads the value of {@code QMP}.
     *
     * @throws RuntimeException if it is none
     */
    static Greeting read(byte[] qmp) {
        UnknownMembers members = QapiJson.tolerant().read(qmp, UnknownMembers::read);
        JsonNode version = members.get("version");
        JsonNode qemu = version == null ? null : version.get("qemu");
        if (version == null || qemu == null) {
            throw new IllegalArgumentException("it has no version");
        }
        JsonNode offered = members.get("capabilities");
        List<String> capabilities = offered == null || !offered.isArray()
                ? List.of()
                : offered.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList();
        return new Greeting(
                number(qemu.get("major")),
                number(qemu.get("minor")),
                number(qemu.get("micro")),
                Json.text(version.get("package")),
                capabilities);
    }

    private static int number(@Nullable JsonNode node) {
        if (node == null || !node.isInt()) {
            throw new IllegalArgumentException("its version is not made of numbers");
        }
        return node.intValue();
    }
}

package io.github.qapi4j.runtime;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two mappers for callers that want Jackson's data binding around generated types.
 *
 * <p>They are ordinary mappers: a caller's own one reads and writes generated types as well, without registration, and
 * the same two switches decide. Both mappers are immutable and shared; {@code rebuild()} makes a variant.
 */
public final class QapiMappers {
    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private QapiMappers() {}

    /**
     * Returns the mapper for what a peer of another version sends: unknown members are left out or kept, as the type was
     * generated; unknown enum values become {@code UNRECOGNIZED}.
     */
    public static JsonMapper tolerant() {
        return TOLERANT;
    }

    /** Returns the mapper that refuses unknown members and unknown enum values. */
    public static JsonMapper strict() {
        return STRICT;
    }
}

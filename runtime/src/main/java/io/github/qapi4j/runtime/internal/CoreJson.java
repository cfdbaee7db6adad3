package io.github.qapi4j.runtime.internal;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** The one factory of parsers and generators on the direct path, and of every type's name table. */
public final class CoreJson {
    /**
     * Jackson's factory with the limits that it comes with ({@code StreamReadConstraints}). The names of members are
     * interned, as those in the tables are: they are few, and a name that a tape has kept is then found at first sight.
     */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private CoreJson() {}
}

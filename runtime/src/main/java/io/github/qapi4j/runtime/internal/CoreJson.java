package io.github.qapi4j.runtime.internal;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one factory of parsers and generators on the direct path, and of every type's name table. */
public final class CoreJson {
    /**
     * Jackson's factory with the limits that it comes with ({@code StreamReadConstraints}). The names of members are
     * interned, as those in the tables are: they are few, and a name that a tape has kept is then found at first sight.
     *
     * <p>Each thread keeps its buffers, behind a soft reference. Jackson's own choice is one pool for all threads, which
     * suits a program whose many threads read one document each; to take a buffer from it and to give it back costs an
     * eighth of the time to read a small document.
     */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private CoreJson() {}
}

package io.github.qapi4j.runtime.internal;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The factories of parsers and generators on the direct path; the first of them makes every type's name table, too. */
public final class CoreJson {
    /**
     * Jackson's factory with the limits that it comes with ({@code StreamReadConstraints}). The names of members are
     * interned, as those in the tables are: they are few, and a name that a buffer has kept is then found at first sight.
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

    /**
     * Returns a factory with other limits. They hold for writing, too, as far as writing has any: what is read can be
     * written.
     */
    public static JsonFactory withConstraints(StreamReadConstraints constraints) {
        return FACTORY.rebuild()
                // A copy, since a subclass of the caller's might be anything.
                .streamReadConstraints(constraints.rebuild().build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(constraints.getMaxNestingDepth())
                        .build())
                .build();
    }
}

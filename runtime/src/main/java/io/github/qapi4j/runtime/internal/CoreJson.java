package io.github.qapi4j.runtime.internal;

import tools.jackson.core.json.JsonFactory;

/** The one factory of parsers and generators on the direct path, and of every type's name table. */
public final class CoreJson {
    /** Jackson's factory as it comes: its limits ({@code StreamReadConstraints}) hold. */
    public static final JsonFactory FACTORY = new JsonFactory();

    private CoreJson() {}
}

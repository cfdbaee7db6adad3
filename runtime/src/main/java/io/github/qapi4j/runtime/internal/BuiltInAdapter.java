package io.github.qapi4j.runtime.internal;

import io.github.qapi4j.runtime.QType;

/** Leads databind to the readers of the schema language's own types. */
public final class BuiltInAdapter extends QapiAdapter {
    /** For databind. */
    public BuiltInAdapter() {}

    @Override
    protected Object read(String type, JsonInput in) {
        return switch (type) {
            case "JsonNull" -> in.nullValue();
            case "QType" -> QType.read(in);
            default -> unknown(type);
        };
    }

    @Override
    protected boolean hasNull(String type) {
        return type.equals("JsonNull");
    }
}

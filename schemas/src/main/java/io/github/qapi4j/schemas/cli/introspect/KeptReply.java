package io.github.qapi4j.schemas.cli.introspect;

import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.codegen.Trees;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A reply as it is kept: each description on a line of its own, so that tools for lines can compare two of them.
 *
 * @param list the descriptions
 */
record KeptReply(JsonNode list) implements QapiValue {
    @Override
    public void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeName("return");
        out.writeStartArray();
        for (JsonNode description : list) {
            out.writeRaw("\n");
            Trees.write(out, description);
        }
        out.writeRaw("\n");
        out.writeEndArray();
        out.writeEndObject();
    }
}

package io.github.qapi4j.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Replies of real QEMU processes, where {@code -Dqapi.corpus} names a folder of them; else invented ones. */
final class Recordings {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Recordings() {}

    /** Returns what a command returned, members in the order in which QEMU sent them. */
    static byte[] reply(String recording, String invented) {
        String corpus = System.getProperty("qapi.corpus", "");
        if (corpus.isEmpty()) {
            return compact(invented);
        }
        Path file = Path.of(corpus, "qmp-live", "qemu-10.0.13", "commands", recording + ".json");
        try {
            JsonNode session = MAPPER.readTree(Files.readAllBytes(file));
            return MAPPER.writeValueAsBytes(session.required("reply").required("return"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a document without white space. */
    static byte[] compact(String json) {
        return MAPPER.writeValueAsBytes(MAPPER.readTree(json));
    }

    /** Puts an array into an object, as the reply does that it came in. */
    static byte[] wrapped(byte[] array) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"return\":".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(array);
        out.write('}');
        return out.toByteArray();
    }

    /** Moves the tag of every union in a reply of query-qmp-schema to another place. */
    static byte[] withTag(byte[] schema, TagPlace place) {
        ObjectNode reply = (ObjectNode) MAPPER.readTree(schema);
        ObjectNode result = MAPPER.createObjectNode();
        var moved = result.putArray("return");
        for (JsonNode info : reply.required("return")) {
            ObjectNode copy = moved.addObject();
            int at = place.index(info.size());
            info.propertyStream()
                    .filter(member -> !member.getKey().equals("meta-type"))
                    .forEach(member -> {
                        if (copy.size() == at) {
                            copy.set("meta-type", info.get("meta-type"));
                        }
                        copy.set(member.getKey(), member.getValue());
                    });
            if (!copy.has("meta-type")) {
                copy.set("meta-type", info.get("meta-type"));
            }
        }
        return MAPPER.writeValueAsBytes(result);
    }
}

package io.github.qapi4j.generator.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks up places in the JSON of a reply of {@code query-qmp-schema}, step by step, as a person would. */
final class ReplyText {
    private final Map<String, JsonNode> entries = new HashMap<>();

    /** Takes the list that is the reply. */
    ReplyText(JsonNode list) {
        list.forEach(entry -> entries.put(entry.get("name").asString(), entry));
    }

    /**
     * Returns what stands at a place: the entry, member, variant or value; null where there is none.
     *
     * @param place such as {@code a/arg/type=x/y} or {@code a/ret/y:value}
     */
    @Nullable
    JsonNode at(String place) {
        int colon = place.lastIndexOf(':');
        if (colon > place.lastIndexOf('/')) {
            JsonNode holder = at(place.substring(0, colon));
            return holder == null ? null : value(type(holder), place.substring(colon + 1));
        }
        String[] steps = place.split("/");
        JsonNode at = entries.get(steps[0]);
        for (int i = 1; i < steps.length && at != null; i++) {
            at = i == 1 ? root(at, steps[i]) : step(type(at), steps[i]);
        }
        return at;
    }

    /** Returns the type of what stands at a place, in words: built-in types by name, enums and objects as such. */
    String typeAt(String place) {
        JsonNode at = at(place);
        return at == null ? "nothing" : words(typeName(at));
    }

    /** Returns the object, enum or alternate that what stands at a place is, or holds a list of. */
    JsonNode entryOf(String place) {
        return type(Objects.requireNonNull(at(place), place));
    }

    private String words(String type) {
        JsonNode entry = entries.get(type);
        return switch (entry.get("meta-type").asString()) {
            case "array" -> "list of " + words(entry.get("element-type").asString());
            case "alternate" ->
                entry.get("members")
                        .valueStream()
                        .map(member -> words(member.get("type").asString()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
            case "builtin" -> type;
            default -> entry.get("meta-type").asString();
        };
    }

    /** What is reached from a command or event is told as if it were a member. */
    private @Nullable JsonNode root(JsonNode entry, String step) {
        String key = step.equals("ret") ? "ret-type" : "arg-type";
        JsonNode type = entry.get(key);
        return type == null ? null : entries.get(type.asString());
    }

    /** Returns the entry of the type of an element; lists are looked through, and of an alternate its object is taken. */
    private JsonNode type(JsonNode element) {
        JsonNode entry = entries.get(typeName(element));
        while (true) {
            switch (entry.get("meta-type").asString()) {
                case "array" -> entry = entries.get(entry.get("element-type").asString());
                case "alternate" -> {
                    JsonNode object = entry.get("members")
                            .valueStream()
                            .map(member -> entries.get(member.get("type").asString()))
                            .filter(type -> type.get("meta-type").asString().equals("object"))
                            .findFirst()
                            .orElse(null);
                    if (object == null) {
                        return entry;
                    }
                    entry = object;
                }
                default -> {
                    return entry;
                }
            }
        }
    }

    private static String typeName(JsonNode element) {
        JsonNode type = element.get("type");
        return type == null ? element.get("name").asString() : type.asString();
    }

    private @Nullable JsonNode step(JsonNode object, String step) {
        int sign = step.indexOf('=');
        if (sign < 0) {
            return find(object.path("members"), "name", step);
        }
        boolean isTag = object.path("tag").asString("").equals(step.substring(0, sign));
        return isTag ? find(object.path("variants"), "case", step.substring(sign + 1)) : null;
    }

    private static @Nullable JsonNode value(JsonNode type, String value) {
        return find(type.path("members"), "name", value);
    }

    private static @Nullable JsonNode find(JsonNode list, String key, String name) {
        return list.valueStream()
                .filter(item -> item.path(key).asString("").equals(name))
                .findFirst()
                .orElse(null);
    }
}

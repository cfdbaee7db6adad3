package io.github.qapi4j.runtime.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for what one version does not take, in one value as it stands on the wire. */
final class ValueWalk {
    private final Map<String, Shape> shapes;
    private final List<String> labels;
    private final int version;
    private final List<Unavailable> found = new ArrayList<>();

    ValueWalk(Map<String, Shape> shapes, List<String> labels, int version) {
        this.shapes = shapes;
        this.labels = labels;
        this.version = version;
    }

    List<Unavailable> found() {
        return found;
    }

    /** Looks at a value of a type, or at all elements of an array of such values. */
    void value(@Nullable String type, JsonNode value, String path) {
        @Nullable Shape shape = type == null ? null : shapes.get(type);
        if (shape == null) {
            return;
        }
        Shape.@Nullable Part kind = shape.parts().get("%" + kind(value));
        if (kind != null) {
            unknown(kind.versions(), path, null);
            value(kind.type(), value, path);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(type, value.get(i), path + "[" + i + "]");
            }
        } else {
            unknown(shape.versions(), path, null);
            if (value.isString()) {
                text(shape, value.asString(), path);
            } else if (value.isObject()) {
                object(shape, value, path);
            }
        }
    }

    private void object(Shape shape, JsonNode object, String path) {
        shape.parts().forEach((name, part) -> {
            JsonNode member = object.get(name);
            String place = path.isEmpty() ? name : path + "." + name;
            if (member != null) {
                unknown(part.versions(), place, null);
                value(part.type(), member, place);
            } else if (has(part.wanted())) {
                found.add(new Unavailable(place, null, Unavailable.Reason.MISSING, labels.get(version), List.of()));
            }
        });
        @Nullable String tag = shape.tag();
        if (tag != null && object.path(tag).isString()) {
            Shape.@Nullable Part branch =
                    shape.parts().get("=" + object.get(tag).asString());
            if (branch != null) {
                unknown(
                        branch.versions(),
                        path.isEmpty() ? tag : path + "." + tag,
                        object.get(tag).asString());
                if (branch.versions() == 0 || has(branch.versions())) {
                    branch(branch.type(), object, path);
                }
            }
        }
    }

    /** The members of a union's branch stand in the union's object; a version that has no such type has none of them. */
    private void branch(@Nullable String type, JsonNode object, String path) {
        @Nullable Shape shape = type == null ? null : shapes.get(type);
        if (shape == null) {
            return;
        }
        if (shape.versions() != 0 && !has(shape.versions())) {
            for (String name : shape.parts().keySet()) {
                if (object.has(name)) {
                    unknown(shape.versions(), path.isEmpty() ? name : path + "." + name, null);
                }
            }
        } else {
            object(shape, object, path);
        }
    }

    private void text(Shape shape, String text, String path) {
        Shape.@Nullable Part value = shape.parts().get("=" + text);
        if (value != null) {
            unknown(value.versions(), path, text);
        }
    }

    private void unknown(long versions, String path, @Nullable String value) {
        if (versions != 0 && !has(versions)) {
            List<String> having = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                if ((versions >>> i & 1) == 1) {
                    having.add(labels.get(i));
                }
            }
            Unavailable unavailable =
                    new Unavailable(path, value, Unavailable.Reason.UNKNOWN, labels.get(version), having);
            if (!found.contains(unavailable)) {
                found.add(unavailable);
            }
        }
    }

    private boolean has(long versions) {
        return (versions >>> version & 1) == 1;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "qstring";
            case NUMBER -> "qnum";
            case BOOLEAN -> "qbool";
            case ARRAY -> "qlist";
            case OBJECT -> "qdict";
            default -> "qnull";
        };
    }
}

package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.match.JsonKind;
import java.util.Map;

/**
 * What the names of types in a reply stand for.
 *
 * @param entities what the schema consists of, by name
 */
record ReplyTypes(Map<String, ReplyValue> entities) {
    /** Lists of lists of lists … do not exist in the language; a few may come with a later one. */
    private static final int DEEPEST = 10;

    /** Returns which kind of thing an entry is. */
    String kind(String name, ReplyValue entity) throws ReplyException {
        return entity.member("meta-type", "'" + name + "'").text("'meta-type' of '" + name + "'");
    }

    /**
     * Returns the key of an object that an entry names.
     *
     * @param holder what has the member that names it
     * @param member the member
     * @param owner the entry that this is part of
     */
    String object(ReplyValue holder, String member, String owner) throws ReplyException {
        ReplyValue value = holder.member(member, "'" + owner + "'");
        String name = value.text("'" + member + "' of '" + owner + "'");
        if (!kind(name, entity(name, value, owner)).equals("object")) {
            throw new ReplyException(value.span(), "'" + member + "' of '" + owner + "' should name an object");
        }
        return name;
    }

    /** Returns the type that a value names. */
    WireType of(ReplyValue value, String owner) throws ReplyException {
        String name = value.text("the type in '" + owner + "'");
        entity(name, value, owner);
        return of(name, value);
    }

    /** Returns the type of a name that there is. */
    WireType of(String name, ReplyValue value) throws ReplyException {
        int depth = 0;
        String last = name;
        ReplyValue entity = entity(last, value, name);
        while (kind(last, entity).equals("array")) {
            if (++depth > DEEPEST) {
                throw new ReplyException(entity.span(), "'" + name + "' is a list of lists without an end");
            }
            ReplyValue element = entity.member("element-type", "'" + last + "'");
            String next = element.text("'element-type' of '" + last + "'");
            entity = entity(next, element, last);
            last = next;
        }
        WireType type = element(last, entity);
        for (int i = 0; i < depth; i++) {
            type = new WireType.ListOf(type);
        }
        return type;
    }

    /** Returns which kind of JSON value a branch of an alternate is: neither every kind nor what another alternate holds. */
    JsonKind branch(ReplyValue value, String owner) throws ReplyException {
        WireType type = of(value, owner);
        JsonKind kind = type instanceof WireType.ListOf ? JsonKind.ARRAY : null;
        if (type instanceof WireType.Scalar scalar) {
            kind = scalar.kind().json();
        } else if (type instanceof WireType.Named named) {
            kind = NAMED.get(kind(named.key(), entity(named.key(), value, owner)));
        }
        if (kind == null) {
            throw new ReplyException(value.span(), "'" + owner + "' has a member that is no single kind of JSON value");
        }
        return kind;
    }

    /** Which kind of JSON value the types with definitions are, but alternates, which are of several. */
    private static final Map<String, JsonKind> NAMED = Map.of("enum", JsonKind.STRING, "object", JsonKind.OBJECT);

    private WireType element(String name, ReplyValue entity) throws ReplyException {
        String kind = kind(name, entity);
        if (NAMED.containsKey(kind) || kind.equals("alternate")) {
            return new WireType.Named(name);
        }
        if (kind.equals("builtin")) {
            String json = entity.member("json-type", "'" + name + "'").text("'json-type' of '" + name + "'");
            return new WireType.Scalar(scalar(name, json, entity));
        }
        throw new ReplyException(entity.span(), "'" + name + "' is no type, but is used as one");
    }

    private static ScalarKind scalar(String name, String json, ReplyValue entity) throws ReplyException {
        return switch (json) {
            case "string" -> ScalarKind.STR;
            case "number" -> ScalarKind.NUMBER;
            case "int" -> ScalarKind.INT;
            case "boolean" -> ScalarKind.BOOL;
            case "null" -> ScalarKind.NULL;
            case "value" -> ScalarKind.ANY;
            default ->
                throw new ReplyException(
                        entity.span(), "'" + name + "' is of a kind that is not known: 'json-type' is '" + json + "'");
        };
    }

    private ReplyValue entity(String name, ReplyValue user, String owner) throws ReplyException {
        ReplyValue entity = entities.get(name);
        if (entity == null) {
            throw new ReplyException(user.span(), "'" + owner + "' names '" + name + "', which the reply lacks");
        }
        return entity;
    }
}

package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.ObjectShape;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Which members an object has, and which kind of JSON a type takes: straight from the schema's definitions. */
final class JsonShapes {
    private JsonShapes() {}

    /** Returns the members that objects of a definition always may have: the bases' first, without those of branches. */
    static List<Member> members(Schema schema, Definition definition) {
        List<Member> members = new ArrayList<>();
        if (definition instanceof StructDefinition struct) {
            if (struct.base() != null) {
                members.addAll(members(schema, schema.definition(struct.base())));
            }
            members.addAll(struct.members());
        } else if (definition instanceof UnionDefinition union) {
            members.addAll(members(schema, union.base()));
        } else if (definition instanceof CommandDefinition command && command.arguments() != null) {
            members.addAll(members(schema, command.arguments()));
        } else if (definition instanceof EventDefinition event && event.arguments() != null) {
            members.addAll(members(schema, event.arguments()));
        }
        return members;
    }

    private static List<Member> members(Schema schema, ObjectShape shape) {
        if (shape instanceof ObjectShape.Inline inline) {
            return inline.members();
        }
        return members(schema, schema.definition(((ObjectShape.Named) shape).type()));
    }

    /**
     * Returns the definition whose members stand beside those of another one in the same object: the branch that a union's
     * tag selects, or null where there is none.
     */
    static @Nullable Definition branch(Schema schema, Definition definition, JsonNode value) {
        UnionDefinition union = union(schema, definition);
        JsonNode tag = union == null ? null : value.get(union.discriminator());
        Branch branch = tag == null ? null : union.branch(tag.asString(""));
        return branch == null ? null : schema.definition((DefinedType) branch.type());
    }

    /** Returns the union that a definition is, or whose members are a command's arguments or an event's data; else null. */
    static @Nullable UnionDefinition union(Schema schema, Definition definition) {
        if (definition instanceof UnionDefinition union) {
            return union;
        }
        ObjectShape shape = null;
        if (definition instanceof CommandDefinition command) {
            shape = command.arguments();
        } else if (definition instanceof EventDefinition event) {
            shape = event.arguments();
        }
        return shape instanceof ObjectShape.Named named ? union(schema, schema.definition(named.type())) : null;
    }

    /** Returns whether an alternate's branch takes values of this JSON kind. */
    static boolean takes(Schema schema, Type type, JsonNode value) {
        return kind(schema, type) == value.getNodeType();
    }

    private static JsonNodeType kind(Schema schema, Type type) {
        if (type instanceof ArrayType) {
            return JsonNodeType.ARRAY;
        }
        if (type instanceof DefinedType defined) {
            return schema.definition(defined) instanceof EnumDefinition ? JsonNodeType.STRING : JsonNodeType.OBJECT;
        }
        return switch ((BuiltinType) type) {
            case STR -> JsonNodeType.STRING;
            case BOOL -> JsonNodeType.BOOLEAN;
            case NULL -> JsonNodeType.NULL;
            default -> JsonNodeType.NUMBER;
        };
    }
}

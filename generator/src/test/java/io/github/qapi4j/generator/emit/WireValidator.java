package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.BuiltinType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges JSON by a schema alone: section 9 of the language reference, written a second time, so that a mistake of the
 * emitters is not one of their judge. Whatever may be compiled out is taken to be there, and may be missing.
 */
final class WireValidator {
    private final Schema schema;
    private final List<String> faults = new ArrayList<>();

    private WireValidator(Schema schema) {
        this.schema = schema;
    }

    /** Returns what is wrong with a value of a type, one sentence each; none if it is valid. */
    static List<String> faults(Schema schema, Type type, JsonNode value) {
        WireValidator validator = new WireValidator(schema);
        validator.value(type, value, "");
        return validator.faults;
    }

    /** Returns what is wrong with a value of a type, or with the arguments of a command or the data of an event. */
    static List<String> faults(Schema schema, Definition definition, JsonNode value) {
        WireValidator validator = new WireValidator(schema);
        validator.judge(definition, value, "");
        return validator.faults;
    }

    private void require(boolean fits, String path, String expected, JsonNode found) {
        if (!fits) {
            faults.add(path + ": expected " + expected + ", found " + found);
        }
    }

    private void value(Type type, JsonNode value, String path) {
        type.accept(new Type.Visitor<@Nullable Void>() {
            @Override
            public @Nullable Void visitBuiltin(BuiltinType builtin) {
                require(JsonScalars.fits(builtin, value), path, builtin.qapiName(), value);
                return null;
            }

            @Override
            public @Nullable Void visitArray(ArrayType array) {
                require(value.isArray(), path, "an array", value);
                for (int i = 0; i < value.size() && value.isArray(); i++) {
                    value(array.element(), value.get(i), path + "/" + i);
                }
                return null;
            }

            @Override
            public @Nullable Void visitDefined(DefinedType defined) {
                judge(schema.definition(defined), value, path);
                return null;
            }
        });
    }

    /** Checks that an object has the members of a definition, and no others but where a command takes what it does not name. */
    private void object(Definition definition, JsonNode value, String path) {
        require(value.isObject(), path, "an object", value);
        if (value.isObject()) {
            Set<String> allowed = new LinkedHashSet<>();
            flat(definition, value, path, allowed);
            boolean free = definition instanceof CommandDefinition command
                    && !command.flags().gen();
            for (String name : value.propertyNames()) {
                require(free || allowed.contains(name), path, "no member " + name, value);
            }
        }
    }

    /** Checks the members of one definition among those of all that share the object. */
    private void flat(Definition definition, JsonNode value, String path, Set<String> allowed) {
        for (Member member : JsonShapes.members(schema, definition)) {
            allowed.add(member.name());
            JsonNode found = value.get(member.name());
            if (found != null) {
                value(member.type(), found, path + "/" + member.name());
            } else {
                require(member.optional() || member.condition() != null, path, "member " + member.name(), value);
            }
        }
        Definition more = JsonShapes.branch(schema, definition, value);
        if (more != null) {
            flat(more, value, path, allowed);
        }
    }

    /** Judges one value by its definition: a string, one of several kinds of values, or an object. */
    private void judge(Definition definition, JsonNode value, String path) {
        if (definition instanceof EnumDefinition) {
            boolean known = value.isString() && definition.describedNames().contains(value.asString());
            require(known, path, "a value of " + definition.name(), value);
        } else if (definition instanceof AlternateDefinition alternate) {
            alternate.branches().stream()
                    .filter(branch -> JsonShapes.takes(schema, branch.type(), value))
                    .findFirst()
                    .ifPresentOrElse(
                            branch -> value(branch.type(), value, path),
                            () -> require(false, path, "a kind of " + definition.name(), value));
        } else {
            object(definition, value, path);
        }
    }
}

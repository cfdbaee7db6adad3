package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paths through a schema: a way to each member of each definition, and for each of these ways more that end otherwise, most of
 * them where there is nothing.
 */
final class SchemaPaths {
    private static final List<String> ENDS = List.of(
            "",
            "@deprecated",
            "@unstable",
            ":string",
            ":int",
            ":number",
            ":boolean",
            ":null",
            ":object",
            ":array",
            "=none",
            "/id",
            "/**/node-name",
            "/**/driver=file",
            "/**/mode=none",
            "/**/type=inet/host");

    private final Schema schema;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Way> open = new ArrayDeque<>();

    /** A path to an object, and one of the definitions that its members come from. */
    private record Way(String path, Definition definition) {}

    SchemaPaths(Schema schema) {
        this.schema = schema;
    }

    Set<String> all() {
        for (Definition definition : schema.definitions().values()) {
            if (definition instanceof CommandDefinition command) {
                end(definition.name() + "/arg");
                walk(new Way(definition.name() + "/arg", definition));
                @Nullable Type returns = command.returns();
                if (returns != null) {
                    enter(definition.name() + "/ret", returns);
                }
            } else if (definition instanceof EventDefinition) {
                walk(new Way(definition.name() + "/data", definition));
            }
        }
        return paths;
    }

    private void walk(Way start) {
        open.add(start);
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (seen.add(way.definition().name())) {
                layer(way);
            }
        }
    }

    private void layer(Way way) {
        Definition definition = way.definition();
        @Nullable DefinedType base = definition.baseType();
        if (base != null) {
            open.add(new Way(way.path(), schema.definition(base)));
        }
        for (Member member : definition.ownMembers()) {
            enter(way.path() + "/" + member.name(), member.type());
            end(way.path() + "/**/" + member.name());
        }
        if (definition instanceof UnionDefinition union) {
            for (EnumValue value : schema.tagEnum(union).values()) {
                end(way.path() + "/" + union.discriminator() + "=" + value.name());
            }
            for (Branch branch : union.branches()) {
                enter(way.path() + "/" + union.discriminator() + "=" + branch.name(), branch.type());
            }
        }
    }

    private void enter(String path, Type type) {
        end(path);
        Type inner = type instanceof ArrayType array ? array.element() : type;
        if (!(inner instanceof DefinedType defined)) {
            return;
        }
        Definition definition = schema.definition(defined);
        if (definition instanceof EnumDefinition values) {
            values.values().forEach(value -> end(path + "=" + value.name()));
        } else if (definition instanceof AlternateDefinition alternate) {
            alternate.branches().forEach(branch -> enter(path, branch.type()));
        } else {
            open.add(new Way(path, definition));
        }
    }

    /** Adds a path with all ends, and the one without the tags that choose branches. */
    private void end(String path) {
        ENDS.forEach(end -> {
            boolean twice = end.startsWith("=") && path.lastIndexOf('=') > path.lastIndexOf('/');
            if (!twice) {
                paths.add(path + end);
            }
        });
        paths.add(path.replaceAll("=[^/]*", ""));
        paths.add(path.replaceFirst("=[^/]*", "=file"));
    }
}

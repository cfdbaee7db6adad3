package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No object contains itself through bases and branches (R100), nor do these nest without measure. */
final class NestingRule {
    /** What the checker holds a single version to. */
    private static final int LIMIT = 250;

    private final Schema schema;
    private final StructureRules.Report report;
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> path = new HashSet<>();

    NestingRule(Schema schema, StructureRules.Report report) {
        this.schema = schema;
        this.report = report;
    }

    /** Checks a struct or union; returns whether it is nested in measure. */
    boolean check(Definition definition) {
        return depth(definition) <= LIMIT;
    }

    /** Returns how many levels a definition has; more than the limit where that is too many, as was reported. */
    private int depth(Definition definition) {
        @Nullable Integer known = depths.get(definition.name());
        if (known != null) {
            return known;
        }
        int depth = 1;
        path.add(definition.name());
        for (Part entered : parts(definition)) {
            DefinedType part = entered.type();
            if (depth > LIMIT) {
                break;
            }
            if (path.contains(part.qapiName()) || path.size() > LIMIT) {
                report(definition, entered);
                depth = LIMIT + 1;
            } else {
                depth = Math.max(depth, 1 + depth(schema.definition(part)));
            }
        }
        path.remove(definition.name());
        depths.put(definition.name(), depth);
        return depth;
    }

    private void report(Definition definition, Part part) {
        String name = part.type().qapiName();
        String fault = path.contains(name)
                ? "'" + name + "' contains itself, by way of '" + definition.name() + "'"
                : "'" + definition.name() + "' has more than " + LIMIT + " levels of bases and branches";
        report.report(
                definition,
                fault + ", for all versions together",
                part.span(),
                List.of(new Note(
                        "'" + name + "' is here",
                        schema.definition(part.type()).header().span())));
    }

    /** A base or a branch, and where it is written. */
    private record Part(DefinedType type, Span span) {}

    private static List<Part> parts(Definition definition) {
        List<Part> parts = new ArrayList<>();
        @Nullable DefinedType base = definition.baseType();
        if (base != null) {
            parts.add(new Part(base, definition.header().span()));
        }
        for (Branch branch : definition.branches()) {
            Type type = branch.type();
            if (type instanceof DefinedType defined) {
                parts.add(new Part(defined, branch.span()));
            }
        }
        return parts;
    }
}

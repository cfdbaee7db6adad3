package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names must differ even where {@code -} counts as {@code _} (R99, R102, R110, R111). Each pair is reported once. */
final class NameClashes {
    private final Schema schema;
    private final StructureRules.Report report;
    private final Set<List<Span>> reported = new HashSet<>();

    NameClashes(Schema schema, StructureRules.Report report) {
        this.schema = schema;
        this.report = report;
    }

    private record Named(String noun, String name, Span span) {
        Named(Member member) {
            this("member", member.name(), member.span());
        }

        @Override
        public String toString() {
            return noun + " '" + name + "'";
        }
    }

    /** Checks the values of an enum, if it is one; returns whether they differ. */
    boolean values(Definition definition) {
        return check(
                definition,
                definition.values().stream()
                        .map(value -> new Named("value", value.name(), value.span()))
                        .toList());
    }

    /** Checks the branches of an alternate; returns whether they differ. */
    boolean branches(AlternateDefinition definition) {
        return check(
                definition,
                definition.branches().stream()
                        .map(branch -> new Named("branch", branch.name(), branch.span()))
                        .toList());
    }

    /** Checks the members of an object; returns whether they differ. */
    boolean members(Definition definition, List<Member> members) {
        return check(definition, members.stream().map(Named::new).toList());
    }

    /** Checks the members of a union's branches, at whatever depth, with its common ones; returns whether they differ. */
    boolean branches(UnionDefinition union, List<Member> common) {
        Map<String, Named> seen = new HashMap<>();
        common.forEach(member -> seen.put(mapped(member.name()), new Named(member)));
        boolean good = true;
        Set<String> visited = new HashSet<>(Set.of(union.name()));
        for (Branch branch : union.branches()) {
            List<Member> brought = new ArrayList<>();
            gather((DefinedType) branch.type(), visited, brought);
            for (Member member : brought) {
                @Nullable Named other = seen.get(mapped(member.name()));
                good &= other == null || clash(union, new Named(member), other);
            }
        }
        return good;
    }

    private void gather(DefinedType type, Set<String> visited, List<Member> members) {
        if (!visited.add(type.qapiName())) {
            return;
        }
        if (schema.definition(type) instanceof StructDefinition struct) {
            members.addAll(schema.members(struct));
        } else if (schema.definition(type) instanceof UnionDefinition union) {
            members.addAll(schema.commonMembers(union));
            union.branches().forEach(branch -> gather((DefinedType) branch.type(), visited, members));
        }
    }

    private boolean check(Definition definition, List<Named> all) {
        Map<String, Named> seen = new HashMap<>();
        boolean good = true;
        for (Named named : all) {
            @Nullable Named other = seen.putIfAbsent(mapped(named.name()), named);
            good &= other == null || clash(definition, named, other);
        }
        return good;
    }

    private boolean clash(Definition definition, Named named, Named other) {
        if (reported.add(List.of(named.span(), other.span()))) {
            report.report(
                    definition,
                    named + " of " + definition.keyword() + " '" + definition.name() + "' clashes with " + other
                            + " of another version",
                    named.span(),
                    List.of(new Note(other + " is here", other.span())));
        }
        return false;
    }

    /** Returns what a name becomes in C (section 5.3). */
    private static String mapped(String name) {
        StringBuilder mapped = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                mapped.setCharAt(i, '_');
            }
        }
        return mapped.toString();
    }
}

package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.wire.WireObject;
import io.github.qapi4j.generator.model.wire.WireObjects;
import java.util.List;
import java.util.Objects;

/**
 * The rules that each version obeys by itself and that what is merged of them may break: names that cannot be told apart
 * (R99, R102, R110, R111), objects that contain themselves (R100) or nest without measure, tags (R103 to R106), branches of
 * alternates that JSON cannot tell apart (R113).
 */
final class StructureRules {
    private final Schema schema;
    private final Matches matches;
    private final Conflicts conflicts;
    private final NameClashes clashes;
    private final NestingRule nesting;

    private StructureRules(Schema schema, Matches matches, Conflicts conflicts) {
        this.schema = schema;
        this.matches = matches;
        this.conflicts = conflicts;
        this.clashes = new NameClashes(schema, this::report);
        this.nesting = new NestingRule(schema, this::report);
    }

    /** Where a rule says that it is broken. */
    interface Report {
        /** Reports a broken rule. */
        void report(Definition definition, String message, Span span, List<Note> notes);
    }

    /** Checks a merged schema, and reports what is broken as conflicts. */
    static void check(Schema schema, Matches matches, Conflicts conflicts) {
        StructureRules rules = new StructureRules(schema, matches, conflicts);
        for (Definition definition : schema.definitions().values()) {
            boolean good = rules.check(definition);
            if (good && definition instanceof UnionDefinition union) {
                rules.union(union);
            } else if (good && definition instanceof AlternateDefinition alternate) {
                rules.alternate(alternate);
            }
        }
    }

    private boolean report(Definition definition, String message, Span span, List<Note> notes) {
        int newest =
                Objects.requireNonNull(matches.of(definition.name())).head().version();
        conflicts.together(definition.name(), message, span, notes, newest);
        return false;
    }

    private boolean check(Definition definition) {
        List<WireObject> objects =
                definition.isType() && !nesting.check(definition) ? List.of() : new WireObjects(schema).of(definition);
        boolean good = clashes.values(definition);
        if (!objects.isEmpty()) {
            good &= clashes.members(definition, objects.get(0).members());
        }
        return good;
    }

    private boolean union(UnionDefinition union) {
        List<Member> common = schema.commonMembers(union);
        for (Member member : common) {
            if (member.name().equals(union.discriminator())
                    && !(member.type() instanceof DefinedType type
                            && schema.definition(type) instanceof EnumDefinition)) {
                return report(
                        union,
                        "the tag '" + member.name() + "' of union '" + union.name() + "' is '"
                                + member.type().qapiName() + "' for all versions together, and must be an enum",
                        member.span(),
                        List.of());
            }
        }
        return nesting.check(union) && clashes.branches(union, common);
    }

    private boolean alternate(AlternateDefinition alternate) {
        if (!clashes.branches(alternate)) {
            return false;
        }
        List<Branch> pair = AlternateKinds.ambiguous(schema, alternate);
        if (pair.isEmpty()) {
            return true;
        }
        Branch one = pair.get(0);
        Branch other = pair.get(1);
        return report(
                alternate,
                "branch '" + other.name() + "' of alternate '" + alternate.name() + "' cannot be told from branch '"
                        + one.name() + "' of another version",
                other.span(),
                List.of(new Note("branch '" + one.name() + "' is here", one.span())));
    }
}

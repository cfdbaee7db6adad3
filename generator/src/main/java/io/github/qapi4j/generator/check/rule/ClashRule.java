package io.github.qapi4j.generator.check.rule;

import io.github.qapi4j.generator.check.raw.NameShape;
import io.github.qapi4j.generator.check.raw.RawAlternate;
import io.github.qapi4j.generator.check.raw.RawDefinition;
import io.github.qapi4j.generator.check.raw.RawEnum;
import io.github.qapi4j.generator.check.raw.WithTypeRef;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names must differ even where {@code -} counts as {@code _}: values of an enum (R99), members of an object with those
 * that it inherits (R102), branches of an alternate (R111).
 */
final class ClashRule {
    private final RuleContext context;

    ClashRule(RuleContext context) {
        this.context = context;
    }

    /** Checks the values of an enum (R99), which for a simple union are its branches. */
    void values(RawEnum definition) {
        Map<String, Named> seen = new HashMap<>();
        String noun = definition.info().implied() ? "branch" : "value";
        for (EnumValue value : definition.values()) {
            add(definition, seen, new Named(noun, value.name(), value.span()));
        }
    }

    /** Checks the branches of an alternate (R111). */
    void branches(RawAlternate definition) {
        Map<String, Named> seen = new HashMap<>();
        for (WithTypeRef<Branch> branch : definition.branches()) {
            add(
                    definition,
                    seen,
                    new Named("branch", branch.item().name(), branch.item().span()));
        }
    }

    /**
     * Checks members that are written in place, with each other and with inherited ones (R102). Inherited ones are not
     * compared with each other: they have been, where they are written.
     *
     * @param inherited as {@link Members#inheritedByName} gives them
     */
    void members(
            RawDefinition definition,
            List<WithTypeRef<Member>> members,
            List<Map<String, OwnedMember>> inherited,
            String noun) {
        Map<String, Named> seen = new HashMap<>();
        for (WithTypeRef<Member> member : members) {
            Named named = new Named(noun, member.item().name(), member.item().span());
            OwnedMember other = Members.find(inherited, NameShape.mapped(named.name()));
            if (other == null) {
                add(definition, seen, named);
            } else {
                clash(definition, named, new Named("inherited member", other.name(), other.span()));
            }
        }
    }

    private void add(RawDefinition definition, Map<String, Named> seen, Named named) {
        Named other = seen.putIfAbsent(NameShape.mapped(named.name()), named);
        if (other != null) {
            clash(definition, named, other);
        }
    }

    private void clash(RawDefinition definition, Named named, Named other) {
        context.error(
                definition,
                Code.NAME_CLASH,
                named.span(),
                named + " clashes with " + other,
                new Note(other + " is here", other.span()));
    }

    private record Named(String noun, String name, Span span) {
        @Override
        public String toString() {
            return noun + " '" + name + "'";
        }
    }
}

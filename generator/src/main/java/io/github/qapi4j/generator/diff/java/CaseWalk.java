package io.github.qapi4j.generator.diff.java;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.WirePath;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is one of several: constants of an enum, records of a union, records of an alternate.
 *
 * @param before the old schema
 * @param after the new schema
 * @param members compares the members of the definition
 * @param found takes what is found
 */
record CaseWalk(JavaSchema before, JavaSchema after, MemberWalk members, JavaFindings found) {
    void compare(EnumDefinition first, EnumDefinition second) {
        Map<String, EnumValue> now = new HashMap<>();
        second.values().forEach(value -> now.put(value.name(), value));
        for (EnumValue value : first.values()) {
            EnumValue other = now.remove(value.name());
            WirePath place = WirePath.of(first.name()).value(value.name());
            String constant = before.names().constant(first.name(), value.name());
            if (other == null) {
                found.add("enum.value-removed", place, new Finding.Ends(value.span(), null), JavaOutcome.BREAK, "");
            } else {
                String renamed = after.names().constant(second.name(), value.name());
                named(place, constant, renamed, new Finding.Ends(value.span(), other.span()));
            }
        }
        now.values()
                .forEach(value -> found.add(
                        "enum.value-added",
                        WirePath.of(first.name()).value(value.name()),
                        new Finding.Ends(null, value.span()),
                        JavaOutcome.RISK,
                        ""));
    }

    /** Compares the records of a union, of which each value of the tag has one. */
    void compare(UnionDefinition first, UnionDefinition second) {
        Map<String, String> records = before.names().recordsOf(first.name());
        Map<String, String> others = after.names().recordsOf(second.name());
        for (String value : records.keySet()) {
            Finding.Ends ends = ends(first.branch(value), second.branch(value));
            WirePath place = WirePath.of(first.name()).value(value);
            if (!others.containsKey(value)) {
                found.add("branch.removed", place, ends, JavaOutcome.BREAK, "");
            } else if (named(place, records.get(value), others.get(value), ends)) {
                held(first.name(), place, first.branch(value), second.branch(value), ends);
                missing(place, Element.branch(first.name(), value), ends);
            }
        }
        for (String value : others.keySet()) {
            if (!records.containsKey(value)) {
                WirePath place = WirePath.of(first.name()).value(value);
                found.add("branch.added", place, ends(null, second.branch(value)), JavaOutcome.RISK, "");
            }
        }
    }

    /** Compares the records of objects without a tag, which stand for what is a struct in some version. */
    void compareUntagged(UnionDefinition first, UnionDefinition second) {
        WirePath place = WirePath.of(first.name()).value(GeneratedNames.UNTAGGED_BRANCH);
        Finding.Ends ends =
                new Finding.Ends(first.header().span(), second.header().span());
        boolean was = before.facts().untagged().containsKey(first.name());
        boolean is = after.facts().untagged().containsKey(second.name());
        if (was && is) {
            members.at(place).compare(JavaMember.untagged(before, first), JavaMember.untagged(after, second));
        } else if (was) {
            found.add("union.untagged-removed", place, ends, JavaOutcome.BREAK, "");
        } else if (is) {
            found.add("union.untagged-added", place, ends, JavaOutcome.RISK, "");
        }
    }

    void compare(AlternateDefinition first, AlternateDefinition second) {
        Map<String, String> records = before.names().recordsOf(first.name());
        Map<String, String> others = after.names().recordsOf(second.name());
        Map<String, Branch> now = new HashMap<>();
        second.branches().forEach(branch -> now.put(branch.name(), branch));
        for (Branch branch : first.branches()) {
            Branch other = now.remove(branch.name());
            WirePath place = WirePath.of(first.name()).value(branch.name());
            Finding.Ends ends = ends(branch, other);
            if (other == null) {
                found.add("alternate.branch-removed", place, ends, JavaOutcome.BREAK, "");
            } else if (named(place, records.get(branch.name()), others.get(other.name()), ends)) {
                held(first.name(), place, branch, other, ends);
            }
        }
        now.values().forEach(branch -> {
            WirePath place = WirePath.of(first.name()).value(branch.name());
            found.add("alternate.branch-added", place, ends(null, branch), JavaOutcome.RISK, "");
        });
    }

    /** Compares names, and returns whether they are the same. */
    private boolean named(WirePath place, @Nullable String first, @Nullable String second, Finding.Ends ends) {
        boolean same = Objects.equals(first, second);
        if (!same) {
            found.add("java.name-changed", place, ends, JavaOutcome.BREAK, first + " → " + second);
        }
        return same;
    }

    /** Compares what a record holds as one value. */
    private void held(
            String owner, WirePath place, @Nullable Branch first, @Nullable Branch second, Finding.Ends ends) {
        if (first == null) {
            if (second != null) {
                found.add("branch.added", place, ends, JavaOutcome.POSITIONAL, "the value was there before");
            }
            return;
        }
        if (second == null) {
            found.add("branch.removed", place, ends, JavaOutcome.BREAK, "the value stays");
            return;
        }
        @Nullable StructDefinition old = before.implied(first.type());
        @Nullable StructDefinition now = after.implied(second.type());
        if (old != null && now != null) {
            members.ofRecord(place).compare(members(before, old), members(after, now));
            return;
        }
        if (old != null) {
            String text =
                    "now within a value of " + after.types().of(second.type()).source();
            members(before, old)
                    .keySet()
                    .forEach(
                            name -> found.add("branch.type-changed", place.below(name), ends, JavaOutcome.BREAK, text));
            return;
        }
        if (now != null) {
            found.add("branch.type-changed", place, ends, JavaOutcome.BREAK, "no longer held as one value");
            return;
        }
        JavaType was = before.types().of(first.type(), Element.branch(owner, first.name()));
        JavaType is = after.types().of(second.type(), Element.branch(owner, second.name()));
        if (!was.source().equals(is.source()) && !members.names(was)) {
            found.add("branch.type-changed", place, ends, JavaOutcome.BREAK, was.source() + " → " + is.source());
        }
    }

    private static Map<String, JavaMember> members(JavaSchema schema, StructDefinition struct) {
        return JavaMember.of(schema, struct.name(), schema.schema().members(struct));
    }

    /** A branch whose members may be missing as a whole is null then. */
    private void missing(WirePath place, Element branch, Finding.Ends ends) {
        boolean was = before.facts().nullable().contains(branch);
        boolean is = after.facts().nullable().contains(branch);
        if (!was && is && members.uses().accessors()) {
            found.add("branch.now-optional", place, ends, JavaOutcome.RISK, "");
        } else if (was && !is && members.uses().setters()) {
            found.add("branch.now-mandatory", place, ends, JavaOutcome.RISK, "");
        }
    }

    private static Finding.Ends ends(@Nullable Branch first, @Nullable Branch second) {
        return new Finding.Ends(first == null ? null : first.span(), second == null ? null : second.span());
    }
}

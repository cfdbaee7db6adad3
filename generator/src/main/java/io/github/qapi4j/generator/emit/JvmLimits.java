package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.emit.record.RecordSizes;
import io.github.qapi4j.generator.emit.record.RecordSizes.Size;
import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.ConditionText;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.model.Header;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.wire.WireObjects;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses what no class file can hold, so that javac never has to. */
public final class JvmLimits {
    /** Constructors take 255 slots: one is for the new object, and long and double need two each. */
    private static final int SLOTS = 254;

    /** An enum's constants are made by one method of at most 64 KiB; each needs less than 30 bytes of it. */
    private static final int CONSTANTS = 2_000;

    /** A union's reader is one method too, whose switch on the tag's text needs less than 50 bytes for each branch. */
    private static final int BRANCHES = 1_300;

    /** File systems take names of 255 bytes, of which suffixes of nested classes need some. */
    private static final int NAME = 120;

    /** A member's name stands in several constants, of at most 64 KiB each, and in every message about it. */
    private static final int MEMBER_NAME = 1_000;

    /** A record's class file has the names of all components in one constant of at most 64 KiB, for its toString. */
    private static final int MEMBER_NAMES = 60_000;

    /** A condition is a constant of at most 64 KiB; those of QEMU up to 6.1 may have letters that need three bytes. */
    private static final int CONDITION = 20_000;

    /** What a union's record holds besides the common members, and what a method that writes these takes besides. */
    private static final Size UNION = new Size(0, 3, 0);

    private final Schema schema;
    private final VersionFacts facts;
    private final Diagnostics diagnostics;
    private final RecordSizes sizes;

    private JvmLimits(Schema schema, VersionFacts facts, Diagnostics diagnostics) {
        this.schema = schema;
        this.facts = facts;
        this.diagnostics = diagnostics;
        this.sizes = new RecordSizes(schema);
    }

    /**
     * Reports every definition that is too large for Java; where it is so because of a base, a branch or a tag that is too
     * large itself, only that. This comes first: what it leaves is little enough for every stage that follows.
     *
     * @param facts what is known of versions, where there are several
     */
    public static void check(Schema schema, VersionFacts facts, Diagnostics diagnostics) {
        JvmLimits limits = new JvmLimits(schema, facts, diagnostics);
        schema.definitions().values().forEach(limits::checkDefinition);
    }

    private void checkDefinition(Definition definition) {
        checkLength(definition, "its name", definition.name());
        checkNames(definition, Stream.of(), definition.header().features());
        checkConditions(definition, Stream.of(definition.header()).map(Header::condition));
        checkValues(definition);
        checkMembers(definition);
        Size size = sizes.of(definition);
        Size needed = definition instanceof UnionDefinition ? size.plus(UNION) : size;
        if (isTooLarge(sizes.ofBase(definition)) || checkSize(definition, needed)) {
            return;
        }
        if (definition instanceof UnionDefinition union) {
            checkBranches(union);
            checkUntagged(union);
        } else {
            checkCases(definition, new WireObjects(schema).cases(definition));
        }
    }

    private void checkBranches(UnionDefinition union) {
        if (schema.tagEnum(union).values().size() <= CONSTANTS) {
            checkCases(union, new WireObjects(schema).cases(union));
        }
    }

    /** What a union is without its tag has the members of all versions in one record. */
    private void checkUntagged(UnionDefinition union) {
        VersionFacts.@Nullable Untagged untagged = facts.untagged().get(union.name());
        if (untagged != null) {
            checkSize(union, RecordSizes.of(untagged.members()));
        }
    }

    private void checkValues(Definition definition) {
        List<EnumValue> values = definition.values();
        if (values.size() > CONSTANTS) {
            report(definition, "it has " + values.size() + " values", CONSTANTS);
        }
        checkNames(
                definition,
                values.stream().map(EnumValue::name),
                values.stream().flatMap(value -> value.features().stream()).toList());
        checkConditions(definition, values.stream().map(EnumValue::condition));
    }

    /** Returns whether there are too many cases, as was reported. */
    private boolean checkCases(Definition definition, List<String> cases) {
        if (cases.size() > BRANCHES) {
            report(definition, "it has " + cases.size() + " branches", BRANCHES);
            return true;
        }
        cases.forEach(name -> checkLength(definition, "the name of a branch", name));
        return false;
    }

    private void checkMembers(Definition definition) {
        List<Member> members = definition.ownMembers();
        checkNames(
                definition,
                members.stream().map(Member::name),
                members.stream().flatMap(member -> member.features().stream()).toList());
        checkConditions(definition, members.stream().map(Member::condition));
    }

    /** Returns how many slots a constructor needs, with one for what the schema does not know. */
    private static int slots(Size size) {
        return size.slots() + 1;
    }

    private static boolean isTooLarge(Size size) {
        return slots(size) > SLOTS || size.characters() > MEMBER_NAMES;
    }

    /** Returns whether a record is too large, as was reported. */
    private boolean checkSize(Definition definition, Size size) {
        if (slots(size) > SLOTS) {
            report(
                    definition,
                    "its " + size.members() + " members need " + slots(size) + " slots of a constructor",
                    SLOTS);
        }
        if (size.characters() > MEMBER_NAMES) {
            report(definition, "the names of its members have " + size.characters() + " characters", MEMBER_NAMES);
        }
        return isTooLarge(size);
    }

    /** Reports a name of which a class's name is made, if it is too long. */
    private void checkLength(Definition definition, String subject, String name) {
        if (name.length() > NAME) {
            report(definition, subject + " has " + name.length() + " characters", NAME);
        }
    }

    /** Reports the first name that is too long, if one is. */
    private void checkNames(Definition definition, Stream<String> names, List<Feature> features) {
        Stream.concat(names, features.stream().map(Feature::name))
                .filter(name -> name.length() > MEMBER_NAME)
                .findFirst()
                .ifPresent(
                        name -> report(definition, "a name in it has " + name.length() + " characters", MEMBER_NAME));
    }

    /** Reports the first condition that is too long, if one is. */
    private void checkConditions(Definition definition, Stream<@Nullable Condition> conditions) {
        conditions
                .filter(Objects::nonNull)
                .mapToInt(condition -> ConditionText.code(condition).length())
                .filter(length -> length > CONDITION)
                .findFirst()
                .ifPresent(length -> report(definition, "a condition in it has " + length + " characters", CONDITION));
    }

    private void report(Definition definition, String what, int limit) {
        diagnostics.error(
                Code.TOO_LARGE_FOR_JAVA,
                definition.header().span(),
                "'" + definition.name() + "' is too large for a Java class: " + what + ", and at most " + limit
                        + " are possible",
                Note.of("split it, for example by moving members into a struct of their own, or shorten its names"));
    }
}

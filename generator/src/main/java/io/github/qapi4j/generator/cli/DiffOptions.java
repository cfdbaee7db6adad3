package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.compare.ComparisonOptions;
import io.github.qapi4j.generator.compare.JavaUse;
import io.github.qapi4j.generator.compare.ReportFormat;
import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.FailOn;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.VersionNumber;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison is to answer, and how.
 *
 * @param question whom to judge for
 * @param javaUse how code uses generated records
 * @param failOn when the comparison fails
 * @param roots types of documents → the ways they go
 * @param profile what is known of the builds
 * @param ignore the file of suppressions, or null for none
 * @param unused what an entry of it is that matches nothing
 * @param newVersion the version of the new schema, or null where it is not told
 * @param format how the report is printed
 * @param table whether what came and went is listed, and nothing judged in print
 * @param docChanges whether doc comments are compared as well
 * @param output the file that takes it, or null for the standard output
 * @param overwrite whether that file is replaced, whoever wrote it
 */
record DiffOptions(
        Question question,
        JavaUse javaUse,
        FailOn failOn,
        Map<String, Set<Direction>> roots,
        Profile profile,
        @Nullable String ignore,
        Unused unused,
        @Nullable VersionNumber newVersion,
        ReportFormat format,
        boolean table,
        boolean docChanges,
        @Nullable String output,
        boolean overwrite) {
    private static final Option QUESTION = Option.builder()
            .longOpt("question")
            .argName("WHO")
            .hasArg()
            .desc("Whom to judge for: server (the default), whether clients of OLD work with a QEMU of NEW;"
                    + " client, whether clients of NEW work with a QEMU of OLD; java, whether code that uses the types"
                    + " generated from OLD compiles and links with those of NEW; or all of them.")
            .get();

    private static final Option JAVA_USE = Option.builder()
            .longOpt("java-use")
            .argName("WHAT")
            .hasArg()
            .desc("How code uses generated records: builder (the default), by accessors and builders; or positional,"
                    + " also by constructors and patterns, which name all components in order.")
            .get();

    private static final Option FAIL_ON = Option.builder()
            .longOpt("fail-on")
            .argName("VERDICT")
            .hasArg()
            .desc("When the exit code is 3: on break (the default), on risk, on any difference, or never.")
            .get();

    private static final Option ROOT = Option.builder()
            .longOpt("root")
            .argName("TYPE=WAY")
            .hasArg()
            .desc("Says which way documents of a type go: send, receive or both, as seen from the client; may be given"
                    + " several times. Without it, schemas that have neither commands nor events are compared type"
                    + " by type, both ways.")
            .get();

    private static final Option DEFINE = Option.builder()
            .longOpt("define")
            .argName("ID")
            .hasArg()
            .desc("Takes conditions on this identifier as true in both schemas, such as CONFIG_LINUX.")
            .get();

    private static final Option UNDEFINE = Option.builder()
            .longOpt("undefine")
            .argName("ID")
            .hasArg()
            .desc("Takes conditions on this identifier as false in both schemas: what they guard is not there.")
            .get();

    private static final Option IGNORE = Option.builder()
            .longOpt("ignore")
            .argName("FILE")
            .hasArg()
            .desc("Leaves out of the count what this file lists, one a line:"
                    + " ID PLACE [until=VERSION] # REASON. A * stands for anything within a step of a place,"
                    + " ** for any steps; an ID also stands for those that continue it after a dot.")
            .get();

    private static final Option UNUSED_IGNORES = Option.builder()
            .longOpt("unused-ignores")
            .argName("WHAT")
            .hasArg()
            .desc("What an entry is that matches nothing: an error (the default), or only worth a warning (warn).")
            .get();

    private static final Option NEW_VERSION = Option.builder()
            .longOpt("new-version")
            .argName("VERSION")
            .hasArg()
            .desc("The version of NEW: entries with until=VERSION hold below it only.")
            .get();

    private static final Option FORMAT = Option.builder()
            .longOpt("format")
            .argName("FORMAT")
            .hasArg()
            .desc("text (the default), json or markdown.")
            .get();

    private static final Option SINCE = Option.builder()
            .longOpt("since")
            .desc("Prints in place of the differences what came and what went, and since which version it was there,"
                    + " as doc comments tell.")
            .get();

    private static final Option DOC_CHANGES = Option.builder()
            .longOpt("doc-changes")
            .desc("Also counts the doc comments that say something else.")
            .get();

    private static final Option OUTPUT = Option.builder("o")
            .longOpt("output")
            .argName("FILE")
            .hasArg()
            .desc("Writes the report to this file instead of the standard output."
                    + " One that is there already with another content is not replaced.")
            .get();

    private static final Option OVERWRITE = Option.builder()
            .longOpt("overwrite")
            .desc("With --output: replaces the file, whoever wrote it.")
            .get();

    /** What an entry of the user's is that matches nothing. */
    enum Unused {
        /** The comparison fails. */
        ERROR,
        /** It is told. */
        WARN
    }

    /** Which way documents go. */
    private static final Map<String, Set<Direction>> WAYS = Map.of(
            "send", EnumSet.of(Direction.SEND),
            "receive", EnumSet.of(Direction.RECEIVE),
            "both", EnumSet.of(Direction.SEND, Direction.RECEIVE));

    /** Returns what the comparison is to answer. */
    ComparisonOptions comparison() {
        return new ComparisonOptions(question, javaUse, roots, profile);
    }

    static List<Option> all() {
        return List.of(
                QUESTION,
                JAVA_USE,
                FAIL_ON,
                ROOT,
                DEFINE,
                UNDEFINE,
                IGNORE,
                UNUSED_IGNORES,
                NEW_VERSION,
                FORMAT,
                SINCE,
                DOC_CHANGES,
                OUTPUT,
                OVERWRITE);
    }

    static DiffOptions of(Invocation call) throws UsageException {
        return new DiffOptions(
                call.word(QUESTION, Question.SERVER),
                call.word(JAVA_USE, JavaUse.BUILDER),
                call.word(FAIL_ON, FailOn.BREAK),
                roots(call.pairs(ROOT)),
                profile(call),
                call.value(IGNORE),
                call.word(UNUSED_IGNORES, Unused.ERROR),
                version(call),
                call.word(FORMAT, ReportFormat.TEXT),
                call.has(SINCE),
                call.has(DOC_CHANGES),
                call.value(OUTPUT),
                call.has(OVERWRITE));
    }

    private static Map<String, Set<Direction>> roots(Map<String, String> pairs) throws UsageException {
        Map<String, Set<Direction>> roots = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            Set<Direction> ways = WAYS.get(pair.getValue());
            if (ways == null) {
                throw Invocation.wrongValue(ROOT, "'" + pair.getValue() + "' is none of send, receive, both");
            }
            roots.put(pair.getKey(), ways);
        }
        return roots;
    }

    private static @Nullable VersionNumber version(Invocation call) throws UsageException {
        String given = call.value(NEW_VERSION);
        try {
            return given == null ? null : VersionNumber.parse(given);
        } catch (DiffException e) {
            throw Invocation.wrongValue(NEW_VERSION, String.valueOf(e.getMessage()));
        }
    }

    private static Profile profile(Invocation call) throws UsageException {
        Set<String> defines = new LinkedHashSet<>(call.values(DEFINE));
        Set<String> undefines = new LinkedHashSet<>(call.values(UNDEFINE));
        Set<String> both = new TreeSet<>(defines);
        both.retainAll(undefines);
        if (!both.isEmpty()) {
            throw Invocation.wrongValue(
                    UNDEFINE, "'" + both.iterator().next() + "' is also given as defined; it cannot be both");
        }
        return new Profile(defines, undefines);
    }
}

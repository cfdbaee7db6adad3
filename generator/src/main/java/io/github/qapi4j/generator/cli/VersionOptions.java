package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.OptionException;
import io.github.qapi4j.generator.options.SchemaVersion;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** The options that name versions of a schema; {@link MergeOptions} describes them in full. */
final class VersionOptions {
    static final Option FROM = Option.builder()
            .longOpt("from")
            .argName("LABEL=SCHEMA")
            .hasArg()
            .desc(
                    "Takes a version of a schema, in place of SCHEMA: given for each version, the oldest first, it makes one"
                            + " schema that stands for all. The label, such as 8.2, says which dialect the version is read in;"
                            + " LABEL:DIALECT=SCHEMA says so where the label does not.")
            .get();

    static final Option PREFER = Option.builder()
            .longOpt("prefer")
            .argName("PLACE=LABEL")
            .hasArg()
            .desc(
                    "With --from, where versions contradict each other: the version that alone counts for a member, such as"
                            + " Type.member, or for a whole definition; may be given several times.")
            .get();

    private VersionOptions() {}

    static List<Option> all() {
        return List.of(FROM, PREFER);
    }

    /** Returns whether versions are given; without them there is nothing to prefer. */
    static boolean areGiven(Invocation call) throws UsageException {
        if (call.has(PREFER) && !call.has(FROM)) {
            throw new UsageException("'--prefer' is about the versions of '--from LABEL=SCHEMA', which is not given");
        }
        return call.has(FROM);
    }

    /**
     * Returns the versions.
     *
     * @throws UsageException if one is none, if a label comes twice, or if there are other schemas or another dialect as well
     */
    static MergeOptions of(Invocation call) throws UsageException {
        if (!call.line().getArgList().isEmpty()) {
            throw new UsageException("'" + call.line().getArgList().get(0)
                    + "' has no label; with '--from' each schema is given as --from LABEL=SCHEMA");
        }
        ReadingOptions.refuseDialect(
                call, "with '--from' the label of each version says its dialect, or --from LABEL:DIALECT=SCHEMA");
        List<SchemaVersion> versions = new ArrayList<>();
        for (String value : call.values(FROM)) {
            versions.add(version(value));
        }
        try {
            return new MergeOptions(versions, call.pairs(PREFER));
        } catch (OptionException e) {
            throw Invocation.wrongValue(FROM, String.valueOf(e.getMessage()));
        }
    }

    private static SchemaVersion version(String value) throws UsageException {
        try {
            SchemaVersion version = SchemaVersion.parse(value);
            Invocation.paths(List.of(version.root().toString()));
            return version;
        } catch (OptionException e) {
            throw Invocation.wrongValue(FROM, String.valueOf(e.getMessage()));
        }
    }
}

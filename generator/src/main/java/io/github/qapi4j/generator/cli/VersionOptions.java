package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.IncludeRoots;
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
                            + " LABEL:DIALECT=SCHEMA says so where the label does not. With --include LABEL=DIR a folder is"
                            + " for that version alone.")
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
        IncludeRoots roots = includeRoots(call);
        for (SchemaVersion version : versions(call)) {
            versions.add(version.withIncludeRoots(Invocation.paths(roots.of(version.label()))));
        }
        try {
            return new MergeOptions(versions, call.pairs(PREFER));
        } catch (OptionException e) {
            throw Invocation.wrongValue(FROM, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns how all versions are read, their dialects apart.
     *
     * @throws UsageException if a folder is for a version that there is not
     */
    static CheckOptions reading(Invocation call) throws UsageException {
        return ReadingOptions.of(call)
                .withIncludeRoots(Invocation.paths(includeRoots(call).shared()));
    }

    private static IncludeRoots includeRoots(Invocation call) throws UsageException {
        try {
            return IncludeRoots.read(
                    call.values(ReadingOptions.INCLUDE),
                    versions(call).stream().map(SchemaVersion::label).toList());
        } catch (OptionException e) {
            throw Invocation.wrongValue(ReadingOptions.INCLUDE, String.valueOf(e.getMessage()));
        }
    }

    private static List<SchemaVersion> versions(Invocation call) throws UsageException {
        List<SchemaVersion> versions = new ArrayList<>();
        for (String value : call.values(FROM)) {
            versions.add(version(value));
        }
        return versions;
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

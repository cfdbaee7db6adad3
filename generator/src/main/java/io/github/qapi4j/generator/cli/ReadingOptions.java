package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.NameMode;
import java.util.List;
import org.apache.commons.cli.Option;

/** The options that say how schemas are read; {@link CheckOptions} describes them in full. */
final class ReadingOptions {
    private static final Option DOCS = Option.builder()
            .longOpt("docs")
            .argName("MODE")
            .hasArg()
            .desc(
                    "How doc comments are read: lenient (the default) refuses none, strict holds them to the rules of the dialect,"
                            + " lint to those of QEMU 10.2.")
            .get();

    private static final Option DIALECT = Option.builder()
            .longOpt("dialect")
            .argName("DIALECT")
            .hasArg()
            .desc(
                    "The QEMU release whose language the schemas use: current, or one from 4.0 on; one that is newer than "
                            + Dialect.newestRelease() + " is taken as current."
                            + " With auto (the default) a schema is current unless it is older beyond doubt.")
            .get();

    private static final Option NAMES = Option.builder()
            .longOpt("names")
            .argName("MODE")
            .hasArg()
            .desc("What a name in the wrong case or with a wrong underscore is:"
                    + " an error (strict, the default) or a warning (lenient).")
            .get();

    static final Option INCLUDE = Option.builder("I")
            .longOpt("include")
            .argName("DIR")
            .hasArg()
            .desc("Looks for included files also in this folder, if they do not lie where the including file says;"
                    + " may be given several times.")
            .get();

    private ReadingOptions() {}

    static List<Option> all() {
        return List.of(DOCS, DIALECT, NAMES, INCLUDE);
    }

    /** Refuses the option for the dialect, where something else decides on it. */
    static void refuseDialect(Invocation call, String reason) throws UsageException {
        if (call.has(DIALECT)) {
            throw new UsageException("'--dialect' cannot be given: " + reason);
        }
    }

    static CheckOptions of(Invocation call) throws UsageException {
        CheckOptions options = CheckOptions.DEFAULT
                .withDocs(call.word(DOCS, DocMode.LENIENT))
                .withNames(call.word(NAMES, NameMode.STRICT))
                .withIncludeRoots(Invocation.paths(call.values(INCLUDE)));
        String dialect = call.value(DIALECT);
        try {
            return dialect == null ? options : options.withDialect(dialect);
        } catch (IllegalArgumentException e) {
            throw Invocation.wrongValue(DIALECT, String.valueOf(e.getMessage()));
        }
    }
}

package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.CheckOptions;
import io.github.qapi4j.generator.Dialect;
import io.github.qapi4j.generator.DocMode;
import io.github.qapi4j.generator.NameMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how schemas are read. */
final class ReadingOptions {
    @Option(
            names = "--docs",
            paramLabel = "MODE",
            defaultValue = "lenient",
            converter = Words.Docs.class,
            description = {
                "How doc comments are read: lenient (the default) refuses none, strict holds them to the rules of QEMU 10.0,"
                        + " lint to those of QEMU 10.2."
            })
    private DocMode docs = DocMode.LENIENT;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            converter = Dialects.class,
            description = "The QEMU release whose language the schemas use: current, or one from 4.0 to 10.2."
                    + " With auto (the default) a schema is current unless it is older beyond doubt.")
    private @Nullable Dialect dialect;

    @Option(
            names = "--names",
            paramLabel = "MODE",
            defaultValue = "strict",
            converter = Words.Names.class,
            description = "What a name in the wrong case or with a wrong underscore is:"
                    + " an error (strict, the default) or a warning (lenient).")
    private NameMode names = NameMode.STRICT;

    @Option(
            names = {"-I", "--include"},
            paramLabel = "DIR",
            description =
                    "Look for included files also in this folder, if they do not lie where the including file says;"
                            + " may be given several times.")
    private List<Path> includeRoots = new ArrayList<>();

    CheckOptions checkOptions() {
        return new CheckOptions(docs, dialect, names, includeRoots);
    }

    /** Reads the word of a dialect; null for the one that leaves the choice to the schema. */
    static final class Dialects implements ITypeConverter<@Nullable Dialect> {
        @Override
        public @Nullable Dialect convert(String word) {
            try {
                return Dialect.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}

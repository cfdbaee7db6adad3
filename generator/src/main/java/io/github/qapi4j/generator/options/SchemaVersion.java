package io.github.qapi4j.generator.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a schema.
 *
 * @param label what the version is called, such as {@code 8.2}: letters, digits, dots, hyphens, plus signs and underscores, the
 *     first a letter or digit
 * @param dialect the word for the dialect that it is read in, as {@link Dialect#parse} takes it; null where the label tells
 * @param root its root schema
 * @param includeRoots folders where files that this version alone includes are looked for, before those of all versions
 */
public record SchemaVersion(String label, @Nullable String dialect, Path root, List<Path> includeRoots) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    /**
     * Makes a version.
     *
     * @throws OptionException if the label is none, or if there is no such dialect
     */
    public SchemaVersion {
        includeRoots = List.copyOf(includeRoots);
        if (!LABEL.matcher(label).matches()) {
            throw new OptionException(
                    "versions",
                    label,
                    "is not the label of a version; write one such as 8.2, with letters, digits, .-+_");
        }
        if (dialect != null) {
            try {
                Dialect.parse(dialect);
            } catch (IllegalArgumentException e) {
                throw new OptionException(
                        "versions", dialect, "is no dialect; write one of " + String.join(", ", Dialect.words()));
            }
        }
    }

    /**
     * Makes a version whose files are looked for where those of all versions are.
     *
     * @throws OptionException as the other constructor does
     */
    public SchemaVersion(String label, @Nullable String dialect, Path root) {
        this(label, dialect, root, List.of());
    }

    /** Returns this version with folders where files that it alone includes are looked for. */
    public SchemaVersion withIncludeRoots(List<Path> roots) {
        return new SchemaVersion(label, dialect, root, roots);
    }

    /** Returns whether a text may be a label. */
    static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }

    /**
     * Reads {@code LABEL=PATH} or {@code LABEL:DIALECT=PATH}.
     *
     * @throws OptionException if it is neither
     */
    public static SchemaVersion parse(String text) {
        int sign = text.indexOf('=');
        String name = text.substring(0, Math.max(sign, 0));
        int colon = name.indexOf(':');
        if (name.isEmpty() || sign == text.length() - 1 || colon == 0 || colon == sign - 1) {
            throw new OptionException(
                    "versions", text, "should look like LABEL=SCHEMA, such as 8.2=qemu-8.2/qapi/qapi-schema.json");
        }
        String label = colon < 0 ? name : name.substring(0, colon);
        String path = text.substring(sign + 1);
        try {
            return new SchemaVersion(label, colon < 0 ? null : name.substring(colon + 1), Path.of(path));
        } catch (InvalidPathException e) {
            throw new OptionException("versions", path, "cannot be the name of a file");
        }
    }

    /**
     * Returns options with the dialect of the version: that of the release which the label names, else the current one; its own
     * include roots come before those of the options.
     */
    public CheckOptions reading(CheckOptions options) {
        List<Path> roots = Stream.concat(includeRoots.stream(), options.includeRoots().stream())
                .toList();
        return inDialect(options.withIncludeRoots(roots));
    }

    private CheckOptions inDialect(CheckOptions options) {
        if (dialect != null) {
            return options.withDialect(dialect);
        }
        try {
            return label.equals(Dialect.AUTO) ? options.withDialect(Dialect.CURRENT) : options.withDialect(label);
        } catch (IllegalArgumentException e) {
            return options.withDialect(Dialect.CURRENT);
        }
    }
}

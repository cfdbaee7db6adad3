package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.interop.DescriptorKind;
import io.github.qapi4j.runtime.interop.DescriptorSearchPath;
import io.github.qapi4j.runtime.interop.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands: what to look for, where, and how to print it. */
final class LookupOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Formats.class,
            description = "text (the default) for people, or json for programs.")
    private Format format = Format.TEXT;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Kinds.class,
            description =
                    "vhost-user or firmware; both if it is not said. With --dir or FILE, the name of the directory"
                            + " or the file itself decides.")
    private @Nullable DescriptorKind kind;

    @Option(names = "--root", paramLabel = "DIR", description = "The host's tree of files, if it is not /.")
    private @Nullable Path root;

    @ArgGroup
    private @Nullable Scope scope;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Look in this directory, and not in the usual ones; may be repeated, the most specific last.")
    private List<Path> directories = new ArrayList<>();

    /** How to print. */
    enum Format {
        TEXT,
        JSON
    }

    /** Whose directories. */
    static final class Scope {
        @Option(
                names = "--session",
                description =
                        "Look in the directories of the distribution, the administrator and the user: the default.")
        private boolean session;

        @Option(names = "--system", description = "Leave the user's directory out, as a system daemon does.")
        private boolean system;
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    /** Whether another root was named, so that it is worth looking for the files which descriptors name. */
    boolean hasRoot() {
        return root != null;
    }

    Host host() {
        return root == null ? Host.local() : Host.local().withRoot(root);
    }

    DescriptorSearchPath searchPath() {
        boolean system = scope != null && scope.system;
        DescriptorSearchPath usual = system ? DescriptorSearchPath.system() : DescriptorSearchPath.spec();
        return (directories.isEmpty() ? usual : DescriptorSearchPath.of(directories)).withHost(host());
    }

    /** The kinds to look for. */
    List<Kind<?>> kinds() {
        if (kind != null) {
            return List.of(Kind.of(kind));
        }
        return directories.isEmpty()
                ? Kind.ALL
                : List.of(KindGuess.ofDirectory(
                        directories.get(0).toAbsolutePath().normalize()));
    }

    Kind<?> kindOf(Path file) {
        return kind == null ? KindGuess.ofFile(file) : Kind.of(kind);
    }

    boolean isFirmwareOnly() {
        return kind == DescriptorKind.FIRMWARE;
    }

    List<Listing> listings() {
        List<Listing> listings = new ArrayList<>();
        kinds().forEach(one -> listings.add(one.list(searchPath())));
        return listings;
    }

    static final class Kinds implements ITypeConverter<DescriptorKind> {
        @Override
        public DescriptorKind convert(String word) {
            for (DescriptorKind kind : DescriptorKind.values()) {
                if (kind.folder().equals(word)) {
                    return kind;
                }
            }
            throw new TypeConversionException("'" + word + "' is none of vhost-user, firmware");
        }
    }

    static final class Formats implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("'" + word + "' is none of text, json");
            };
        }
    }
}

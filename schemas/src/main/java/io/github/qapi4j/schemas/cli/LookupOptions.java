package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.catalog.SearchedDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands: what to look for, where, and how to print it. */
final class LookupOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
            names = "--data-dirs",
            description = "Look also in qemu/KIND of the directories of XDG_DATA_DIRS, which are more specific than"
                    + " /usr/share and less than /etc.")
    private boolean dataDirs;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Look in this directory, and not in the usual ones; may be repeated, the most specific last."
                    + " With --root, it is an absolute path on that host.")
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

    Screen screen() {
        return Screen.of(command);
    }

    /** Prints lines, each of which ends in a newline. */
    void print(String lines) {
        command.commandLine().getOut().print(isJson() ? lines : screen().fitLines(lines));
    }

    /** Tells people something besides the answer: one line on the standard error. */
    void remark(String text) {
        command.commandLine().getErr().print("qapi-interop: " + screen().fit(text) + "\n");
    }

    /** Returns the complaint that the options make no sense; the exit code will say so. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** Whether another root was named, so that it is worth looking for the files which descriptors name. */
    boolean hasRoot() {
        return root != null;
    }

    Host host() {
        return root == null ? Host.local() : Host.local().withRoot(root);
    }

    DescriptorSearchPath searchPath() {
        if (!directories.isEmpty()) {
            return listedDirectories().withHost(host());
        }
        DescriptorSearchPath usual =
                scope != null && scope.system ? DescriptorSearchPath.system() : DescriptorSearchPath.spec();
        return (dataDirs ? usual.withDataDirs() : usual).withHost(host());
    }

    private DescriptorSearchPath listedDirectories() {
        if (scope != null || dataDirs) {
            throw wrong("--dir names all directories; leave --session, --system and --data-dirs out");
        }
        List<Path> listed = new ArrayList<>();
        directories.forEach(directory -> listed.add(hasRoot() ? onHost(directory) : directory));
        return DescriptorSearchPath.of(listed);
    }

    private Path onHost(Path directory) {
        Host host = host();
        if (!directory.isAbsolute()) {
            throw wrong("with --root, --dir takes an absolute path on that host");
        }
        if (host.root().getNameCount() > 0 && directory.startsWith(host.root())) {
            throw wrong("with --root, --dir is a path on that host; leave the root out of it");
        }
        return host.locate(directory);
    }

    /** The kinds to look for. */
    List<KindView<?>> kinds() {
        if (kind != null) {
            return List.of(KindView.of(kind));
        }
        return directories.isEmpty()
                ? KindView.ALL
                : List.of(KindDetector.ofDirectory(
                        directories.get(0).toAbsolutePath().normalize()));
    }

    KindView<?> kindOf(Path file) {
        return kind == null ? KindDetector.ofFile(file, host()) : KindView.of(kind);
    }

    /** Checks that only one kind is asked for, by a command that knows no other. */
    void allowOnly(DescriptorKind only, String command) {
        if (kind != null && kind != only) {
            throw wrong(command + " is for " + only.folder() + " descriptors; leave --kind out");
        }
    }

    List<Listing> listings() {
        return listings(kinds());
    }

    /** Looks for descriptors of some kinds, and remarks on directories that were named and do not exist. */
    List<Listing> listings(List<? extends KindView<?>> wanted) {
        List<Listing> listings = new ArrayList<>();
        wanted.forEach(one -> listings.add(Listing.of(one, searchPath())));
        listings.forEach(listing -> remarkOnMissing(listing.catalog()));
        return listings;
    }

    /** Directories that were named should exist; the usual ones need not. */
    void remarkOnMissing(DescriptorCatalog<?> catalog) {
        catalog.directories().stream()
                .filter(directory -> !directories.isEmpty() && directory.state() == SearchedDirectory.State.ABSENT)
                .forEach(directory -> remark("warning: the directory '" + directory.pathText() + "' does not exist"));
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

package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.cli.line.Invocation;
import io.github.qapi4j.schemas.cli.line.OutputFormat;
import io.github.qapi4j.schemas.cli.line.Screen;
import io.github.qapi4j.schemas.cli.line.UsageException;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.catalog.SearchedDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** The options of all commands: what to look for, where, and how to print it. */
final class LookupOptions {
    private static final Option KIND = Option.builder()
            .longOpt("kind")
            .argName("KIND")
            .hasArg()
            .desc("vhost-user or firmware; both if it is not said. With --dir or FILE, the name of the directory"
                    + " or the file itself decides.")
            .get();

    private static final Option ROOT = Option.builder()
            .longOpt("root")
            .argName("DIR")
            .hasArg()
            .desc("The host's tree of files, if it is not /.")
            .get();

    private static final Option SESSION = Option.builder()
            .longOpt("session")
            .desc("Look in the directories of the distribution, the administrator and the user: the default.")
            .get();

    private static final Option SYSTEM = Option.builder()
            .longOpt("system")
            .desc("Leave the user's directory out, as a system daemon does.")
            .get();

    private static final Option DATA_DIRS = Option.builder()
            .longOpt("data-dirs")
            .desc("Look also in qemu/KIND of the directories of XDG_DATA_DIRS, which are more specific than"
                    + " /usr/share and less than /etc.")
            .get();

    private static final Option DIR = Option.builder()
            .longOpt("dir")
            .argName("DIR")
            .hasArg()
            .desc("Look in this directory, and not in the usual ones; may be repeated, the most specific last."
                    + " With --root, it is an absolute path on that host.")
            .get();

    private final Invocation call;
    private final OutputFormat format;
    private final @Nullable DescriptorKind kind;
    private final @Nullable Path root;
    private final List<Path> directories;
    private final DescriptorSearchPath searchPath;

    private LookupOptions(Invocation call) throws UsageException {
        this.call = call;
        this.format = OutputFormat.of(call);
        this.kind = call.word(KIND, kindWords());
        this.root = call.path(ROOT);
        this.directories = call.paths(DIR);
        this.searchPath = makeSearchPath();
    }

    /** Returns the options of a call. */
    static LookupOptions of(Invocation call) throws UsageException {
        return new LookupOptions(call);
    }

    static List<Option> all() {
        return with(List.of());
    }

    /** Returns them behind those that a command has for itself. */
    static List<Option> with(List<Option> own) {
        List<Option> options = new ArrayList<>(own);
        options.addAll(List.of(OutputFormat.OPTION, KIND, ROOT, SESSION, SYSTEM, DATA_DIRS, DIR));
        return options;
    }

    private static Map<String, DescriptorKind> kindWords() {
        Map<String, DescriptorKind> words = new LinkedHashMap<>();
        for (DescriptorKind one : DescriptorKind.values()) {
            words.put(one.folder(), one);
        }
        return words;
    }

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    Screen screen() {
        return call.screen();
    }

    /** Prints lines, each of which ends in a newline. */
    void print(String lines) {
        format.print(call, lines);
    }

    /** Tells people something besides the answer: one line on the standard error. */
    void remark(String text) {
        call.remark(text);
    }

    /** Whether another root was named, so that it is worth looking for the files which descriptors name. */
    boolean hasRoot() {
        return root != null;
    }

    Host host() {
        return root == null ? Host.local() : Host.local().withRoot(root);
    }

    DescriptorSearchPath searchPath() {
        return searchPath;
    }

    private DescriptorSearchPath makeSearchPath() throws UsageException {
        boolean system = call.has(SYSTEM);
        if (system && call.has(SESSION)) {
            throw new UsageException("--session and --system exclude each other; leave one of them out");
        }
        if (!directories.isEmpty()) {
            return listedDirectories().withHost(host());
        }
        DescriptorSearchPath usual = system ? DescriptorSearchPath.system() : DescriptorSearchPath.spec();
        return (call.has(DATA_DIRS) ? usual.withDataDirs() : usual).withHost(host());
    }

    private DescriptorSearchPath listedDirectories() throws UsageException {
        if (call.has(SESSION) || call.has(SYSTEM) || call.has(DATA_DIRS)) {
            throw new UsageException("--dir names all directories; leave --session, --system and --data-dirs out");
        }
        List<Path> listed = new ArrayList<>();
        for (Path directory : directories) {
            listed.add(hasRoot() ? onHost(directory) : directory);
        }
        return DescriptorSearchPath.of(listed);
    }

    private Path onHost(Path directory) throws UsageException {
        Host host = host();
        if (!directory.isAbsolute()) {
            throw new UsageException("with --root, --dir takes an absolute path on that host");
        }
        if (host.root().getNameCount() > 0 && directory.startsWith(host.root())) {
            throw new UsageException("with --root, --dir is a path on that host; leave the root out of it");
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
    void allowOnly(DescriptorKind only, String command) throws UsageException {
        if (kind != null && kind != only) {
            throw new UsageException(command + " is for " + only.folder() + " descriptors; leave --kind out");
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
}

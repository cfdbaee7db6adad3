package io.github.qapi4j.schemas.interop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The directories in which descriptors are looked for, as an immutable value.
 *
 * <p>{@link #spec()} is what QEMU's description prescribes, {@link #system()} is the same without the user's directory,
 * and {@link #of(Path...)} names directories outright. The {@code with} methods return changed copies.
 */
public final class DescriptorSearchPath {
    private static final String DATA_DEFAULT = "/usr/local/share:/usr/share";

    private final Scope scope;
    private final Host host;
    private final boolean dataDirs;
    private final List<Path> listed;
    private final NullDeviceLinks nullDeviceLinks;

    private enum Scope {
        LISTED,
        SYSTEM,
        SPEC
    }

    private DescriptorSearchPath(
            Scope scope, Host host, boolean dataDirs, List<Path> listed, NullDeviceLinks nullDeviceLinks) {
        this.scope = scope;
        this.host = host;
        this.dataDirs = dataDirs;
        this.listed = List.copyOf(listed);
        this.nullDeviceLinks = nullDeviceLinks;
    }

    /**
     * Returns the directories of the distribution ({@code /usr/share/qemu/KIND}), of the administrator
     * ({@code /etc/qemu/KIND}) and of the user ({@code $XDG_CONFIG_HOME/qemu/KIND}, by default
     * {@code $HOME/.config/qemu/KIND}).
     *
     * <p>A variable that is empty or holds a relative path counts as unset. If neither variable is set, there is no
     * directory of the user.
     */
    public static DescriptorSearchPath spec() {
        return new DescriptorSearchPath(Scope.SPEC, Host.local(), false, List.of(), NullDeviceLinks.MASK);
    }

    /** Returns the directories of the distribution and of the administrator: those of a privileged daemon. */
    public static DescriptorSearchPath system() {
        return new DescriptorSearchPath(Scope.SYSTEM, Host.local(), false, List.of(), NullDeviceLinks.MASK);
    }

    /**
     * Returns a path of the given directories and no others.
     *
     * @param directories the directories themselves, from the most general to the most specific; they hold descriptors
     *     of whatever kind is asked for, and are not looked up below the host's root
     */
    public static DescriptorSearchPath of(Path... directories) {
        return of(List.of(directories));
    }

    /**
     * Returns a path of the given directories and no others.
     *
     * @param directories as for {@link #of(Path...)}
     */
    public static DescriptorSearchPath of(List<Path> directories) {
        return new DescriptorSearchPath(Scope.LISTED, Host.local(), false, directories, NullDeviceLinks.MASK);
    }

    /** Returns the same path on another host. */
    public DescriptorSearchPath withHost(Host other) {
        return new DescriptorSearchPath(scope, Objects.requireNonNull(other), dataDirs, listed, nullDeviceLinks);
    }

    /**
     * Returns the same path with the directories of {@code XDG_DATA_DIRS} in it.
     *
     * <p>{@code DIR/qemu/KIND} of each {@code DIR} that the variable lists comes after {@code /usr/share/qemu/KIND} and
     * before {@code /etc/qemu/KIND}; a directory that the variable lists earlier is more specific. Relative ones are
     * left out, and an unset or empty variable means {@code /usr/local/share:/usr/share}. A path of listed directories
     * stays as it is.
     */
    public DescriptorSearchPath withDataDirs() {
        return new DescriptorSearchPath(scope, host, true, listed, nullDeviceLinks);
    }

    /**
     * Returns the same path with directories added that are more specific than all others.
     *
     * @param directories as for {@link #of(Path...)}
     */
    public DescriptorSearchPath withDirectories(Path... directories) {
        List<Path> all = new ArrayList<>(listed);
        Collections.addAll(all, directories);
        return new DescriptorSearchPath(scope, host, dataDirs, all, nullDeviceLinks);
    }

    /** Returns the same path with another meaning of links to {@code /dev/null}; at first they mask. */
    public DescriptorSearchPath withNullDeviceLinks(NullDeviceLinks meaning) {
        return new DescriptorSearchPath(scope, host, dataDirs, listed, Objects.requireNonNull(meaning));
    }

    /** Returns the host that is looked at; also the one on which a descriptor's program is looked for. */
    public Host host() {
        return host;
    }

    /** Returns what a link to {@code /dev/null} means. */
    public NullDeviceLinks nullDeviceLinks() {
        return nullDeviceLinks;
    }

    /**
     * Returns the directories for one kind of descriptors, whether they exist or not.
     *
     * @return absolute paths without repetitions, from the most general to the most specific
     */
    public List<Path> directories(DescriptorKind kind) {
        List<Path> bases = new ArrayList<>();
        if (scope != Scope.LISTED) {
            bases.add(absolute("/usr/share"));
            bases.addAll(dataDirectories());
            bases.add(absolute("/etc"));
        }
        if (scope == Scope.SPEC) {
            host.configDirectory().ifPresent(bases::add);
        }
        List<Path> directories = new ArrayList<>();
        for (Path base : bases) {
            directories.add(host.locate(base.resolve("qemu").resolve(kind.folder())));
        }
        listed.forEach(path -> directories.add(path.toAbsolutePath()));
        return mostSpecificOnce(directories);
    }

    private List<Path> dataDirectories() {
        if (!dataDirs) {
            return List.of();
        }
        String value = host.environment().getOrDefault("XDG_DATA_DIRS", "");
        List<Path> paths = new ArrayList<>();
        for (String entry : (value.isEmpty() ? DATA_DEFAULT : value).split(":")) {
            host.absolute(entry).ifPresent(paths::add);
        }
        Collections.reverse(paths);
        return paths;
    }

    private Path absolute(String path) {
        return host.root().getFileSystem().getPath(path);
    }

    /** Of a directory that is named twice, the more specific place counts; else it would mask itself. */
    private static List<Path> mostSpecificOnce(List<Path> directories) {
        List<Path> reversed = new ArrayList<>(directories);
        Collections.reverse(reversed);
        Set<Path> unique = new LinkedHashSet<>(reversed);
        List<Path> result = new ArrayList<>(unique);
        Collections.reverse(result);
        return List.copyOf(result);
    }
}

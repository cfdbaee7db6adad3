package io.github.qapi4j.schemas.interop;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host whose descriptors are wanted: the running one, or a tree of files that will be one.
 *
 * @param root the directory that is {@code /} on that host, absolute; links inside of it lead to files inside of it
 * @param environment the environment variables that decide about the user's directories
 */
public record Host(Path root, Map<String, String> environment) {
    private static final String HOME = "HOME";

    /**
     * Makes the root absolute and copies the environment.
     *
     * @throws NullPointerException if an argument is null
     */
    public Host {
        root = root.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** Returns the host that this program runs on. Without {@code HOME}, the account's home directory stands in. */
    public static Host local() {
        Map<String, String> environment = new LinkedHashMap<>(ProcessStart.environment());
        environment.putIfAbsent(HOME, Objects.requireNonNullElse(System.getProperty("user.home"), ""));
        return new Host(Path.of("/"), environment);
    }

    /** Returns the same host with another root. */
    public Host withRoot(Path otherRoot) {
        return new Host(otherRoot, environment);
    }

    /** Returns the same host with another environment, instead of this one. */
    public Host withEnvironment(Map<String, String> otherEnvironment) {
        return new Host(root, otherEnvironment);
    }

    /**
     * Returns where a path of that host lies on this machine.
     *
     * @param absolute an absolute path, as that host's programs see it
     * @return a path below the root; {@code ..} is resolved by the names alone, and links are not
     */
    public Path locate(Path absolute) {
        Path tip = absolute.getRoot();
        return tip == null ? root.resolve(absolute) : root.resolve(tip.relativize(absolute));
    }

    /**
     * Returns what a path leads to when its links are followed as that host's kernel would.
     *
     * @param path a path of this machine; if it lies in the host's root, so does what it leads to
     * @return a path of this machine without links; nothing if it leads to nothing, in a circle, or through a directory
     *     that may not be searched
     */
    public Optional<Path> follow(Path path) {
        try {
            LinkTarget target = trace(path);
            return target.kind() == LinkTarget.Kind.FOUND ? Optional.of(target.path()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Follows all links of a path, its last name included, as {@link #follow} does, and says what was found at their end.
     *
     * @param path a path of this machine; if it lies in the host's root, so does what it leads to
     * @throws IOException if a directory on the way may not be searched
     */
    public LinkTarget trace(Path path) throws IOException {
        return HostTree.follow(path, root);
    }

    /**
     * Follows all links of a path as the host's own programs would.
     *
     * @param absolute an absolute path, as those programs see it
     * @throws IOException if a directory on the way may not be searched
     */
    public LinkTarget traceInside(Path absolute) throws IOException {
        return HostTree.followInside(root, absolute);
    }

    /** Returns the user's configuration directory, by the rules of the XDG base directories. */
    Optional<Path> configDirectory() {
        return absolute(environment.get("XDG_CONFIG_HOME"))
                .or(() -> absolute(environment.get(HOME)).map(home -> home.resolve(".config")));
    }

    /** Returns an absolute path as it is; all else counts as not there, which is also the rule of XDG for variables. */
    public Optional<Path> absolute(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PathText.parse(root.getFileSystem(), value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

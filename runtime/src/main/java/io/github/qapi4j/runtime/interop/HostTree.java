package io.github.qapi4j.runtime.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A tree of files that is, or will be, a host's: follows links as that host's kernel would.
 *
 * <p>An absolute link starts again at the tree's root, and no link leads out of the tree.
 */
final class HostTree {
    /** Linux follows as many. */
    private static final int MAX_LINKS = 40;

    private final Path root;
    private final Path nullDevice;

    private HostTree(Path root) {
        this.root = root;
        this.nullDevice = root.resolve("dev").resolve("null");
    }

    /** Returns the host's tree if the path lies in it, else the tree of the whole file system. */
    static HostTree around(Path absolute, Host host) {
        return new HostTree(absolute.startsWith(host.root()) ? host.root() : absolute.getRoot());
    }

    /**
     * Follows all links of a path, its last name included.
     *
     * @param absolute a path below the tree's root
     * @throws IOException if a directory on the way may not be searched
     */
    LinkTarget follow(Path absolute) throws IOException {
        Deque<Path> rest = new ArrayDeque<>();
        push(rest, root.relativize(absolute));
        Path here = root;
        int links = 0;
        while (!rest.isEmpty()) {
            Path next = step(here, rest.pop());
            if (isNullDevice(next, rest)) {
                return new LinkTarget(LinkTarget.Kind.NULL_DEVICE, next, links);
            }
            BasicFileAttributes attributes = attributesOrNull(next);
            if (attributes != null && attributes.isSymbolicLink()) {
                if (++links > MAX_LINKS) {
                    return new LinkTarget(LinkTarget.Kind.LOOP, next, links);
                }
                Path target = Files.readSymbolicLink(next);
                here = target.isAbsolute() ? root : here;
                push(rest, target.isAbsolute() ? target.getRoot().relativize(target) : target);
            } else if (attributes == null || !attributes.isDirectory() && !rest.isEmpty()) {
                return new LinkTarget(LinkTarget.Kind.MISSING, next, links);
            } else {
                here = next;
            }
        }
        return new LinkTarget(LinkTarget.Kind.FOUND, here, links);
    }

    /** By name alone: a tree that is no running host has an empty {@code dev}, or none. */
    private boolean isNullDevice(Path next, Deque<Path> rest) {
        return nullDevice.startsWith(next)
                && rest.stream().reduce(next, Path::resolve).equals(nullDevice);
    }

    private Path step(Path here, Path name) {
        return switch (name.toString()) {
            case "", "." -> here;
            case ".." -> here.equals(root) ? root : here.getParent();
            default -> here.resolve(name);
        };
    }

    /** Puts the names of a path on top of the names that are still to be walked. */
    private static void push(Deque<Path> rest, Path names) {
        for (int i = names.getNameCount() - 1; i >= 0; i--) {
            rest.push(names.getName(i));
        }
    }

    private static @Nullable BasicFileAttributes attributesOrNull(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }
}

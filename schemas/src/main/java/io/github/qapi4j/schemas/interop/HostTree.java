package io.github.qapi4j.schemas.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
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

    /**
     * Follows all links of a path, its last name included: in the host's tree if the path lies in it, else in that of the
     * whole file system.
     *
     * @param path a path of this machine
     * @param root the root of the host's tree, absolute
     * @throws IOException if a directory on the way may not be searched
     */
    static LinkTarget follow(Path path, Path root) throws IOException {
        Path absolute = path.toAbsolutePath();
        int outside = namesOf(root, absolute);
        return new HostTree(outside < 0 ? absolute.getRoot() : root).walk(absolute, Math.max(0, outside));
    }

    /**
     * Follows all links of a path as the host's own programs would.
     *
     * @param root the root of the host's tree, absolute
     * @param absolute an absolute path, as those programs see it
     * @throws IOException if a directory on the way may not be searched
     */
    static LinkTarget followInside(Path root, Path absolute) throws IOException {
        return new HostTree(root).walk(absolute, 0);
    }

    /**
     * Returns how many names of a path lead to a root, or -1 if the path is not in it. The root may be spelt in another
     * way, such as by a link to it; what climbs out of it again is not in it.
     */
    private static int namesOf(Path root, Path absolute) {
        for (Path ancestor = absolute; ancestor != null; ancestor = ancestor.getParent()) {
            if (isSame(ancestor, root)) {
                int names = ancestor.getNameCount();
                return climbsOut(absolute, names) ? -1 : names;
            }
        }
        return -1;
    }

    private static boolean isSame(Path ancestor, Path root) {
        try {
            return ancestor.equals(root) || Files.isSameFile(ancestor, root);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean climbsOut(Path path, int start) {
        int depth = 0;
        for (int i = start; i < path.getNameCount() && depth >= 0; i++) {
            depth += path.getName(i).toString().equals("..") ? -1 : 1;
        }
        return depth < 0;
    }

    private LinkTarget walk(Path path, int start) throws IOException {
        Deque<Path> rest = new ArrayDeque<>();
        push(rest, path, start);
        Path here = root;
        int links = 0;
        // How many names are left when those of the outermost link are used up.
        int behindLink = Integer.MAX_VALUE;
        while (!rest.isEmpty()) {
            Path next = step(here, rest.pop());
            if (isNullDevice(next, rest)) {
                return new LinkTarget(LinkTarget.Kind.NULL_DEVICE, next);
            }
            BasicFileAttributes attributes = attributesOrNull(next);
            if (attributes != null && attributes.isSymbolicLink()) {
                if (++links > MAX_LINKS) {
                    return new LinkTarget(LinkTarget.Kind.LOOP, next);
                }
                Path target = Files.readSymbolicLink(next);
                behindLink = Math.min(behindLink, rest.size());
                here = target.isAbsolute() ? root : here;
                push(rest, target, 0);
            } else if (attributes == null) {
                boolean ofLink = rest.size() >= behindLink;
                return new LinkTarget(ofLink ? LinkTarget.Kind.DANGLING : LinkTarget.Kind.MISSING, next);
            } else if (!attributes.isDirectory() && !rest.isEmpty()) {
                return new LinkTarget(LinkTarget.Kind.MISSING, next);
            } else {
                here = next;
            }
        }
        return new LinkTarget(LinkTarget.Kind.FOUND, here);
    }

    /** By name alone: a tree that is no running host has an empty {@code dev}, or none. */
    private boolean isNullDevice(Path next, Deque<Path> rest) {
        return nullDevice.startsWith(next)
                && rest.stream().reduce(next, Path::resolve).equals(nullDevice);
    }

    private Path step(Path here, Path name) {
        return switch (name.toString()) {
            case "", "." -> here;
            case ".." -> here.equals(root) ? root : Objects.requireNonNull(here.getParent());
            default -> here.resolve(name);
        };
    }

    /** Puts the names of a path, from one of them on, on top of the names that are still to be walked. */
    private static void push(Deque<Path> rest, Path names, int start) {
        for (int i = names.getNameCount() - 1; i >= start; i--) {
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

package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A host in a temporary folder, with the three directories of vhost-user descriptors. */
public final class HostTreeFixture {
    static final String SHARE = "usr/share/qemu/vhost-user/";
    static final String ETC = "etc/qemu/vhost-user/";
    static final String USER = "home/ada/.config/qemu/vhost-user/";

    final Path root;

    public HostTreeFixture(Path root) {
        this.root = root;
    }

    /** Writes a valid descriptor whose description is its own place. */
    Path descriptor(String file) {
        return write(file, "{\"description\": \"" + file + "\"}");
    }

    public Path write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path write(String file, byte[] bytes) {
        try {
            return Files.write(parent(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path link(String file, String target) throws IOException {
        return Files.createSymbolicLink(parent(file), Path.of(target));
    }

    public Path fifo(String file) throws IOException, InterruptedException {
        Path path = parent(file);
        int exit = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        if (exit != 0) {
            throw new IOException("mkfifo failed");
        }
        return path;
    }

    public Path parent(String file) throws UncheckedIOException {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DescriptorSearchPath searchPath() {
        return DescriptorSearchPath.spec().withHost(new Host(root, Map.of("HOME", "/home/ada")));
    }

    DescriptorCatalog<Backend> catalog() {
        return DescriptorCatalog.discover(Backend.FORMAT, searchPath());
    }

    DescriptorCatalog<Backend> catalog(FileAccess access) {
        return DescriptorCatalog.discover(Backend.FORMAT, searchPath(), access);
    }

    /** Returns the explanation with the root left out, so that it is the same wherever the folder is. */
    String explain(DescriptorCatalog<?> catalog) {
        return catalog.explain().replace(root.toString(), "");
    }
}

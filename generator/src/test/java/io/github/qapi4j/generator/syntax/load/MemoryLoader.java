package io.github.qapi4j.generator.syntax.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Schema files that exist in memory only, named relative to the working directory. */
public final class MemoryLoader implements SourceLoader {
    private final Map<Path, byte[]> files = new HashMap<>();

    /** Adds a file and returns this. */
    public MemoryLoader with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file and returns this. */
    public MemoryLoader with(String name, byte[] bytes) {
        files.put(Path.of(name).toAbsolutePath().normalize(), bytes);
        return this;
    }

    @Override
    public byte[] read(Path path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("there is no such file");
        }
        return bytes;
    }
}

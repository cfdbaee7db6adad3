package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.PathText;
import java.nio.file.Path;
import java.util.List;

/**
 * A descriptor that counts.
 *
 * @param <T> its type
 * @param name the name of its file, such as {@code 50-qemu-gpu.json}
 * @param path where the search path finds it; links are not resolved
 * @param value what it says
 * @param problems files that it names and that cannot be used; empty if all is well
 */
public record DescriptorEntry<T>(String name, Path path, T value, List<DescriptorProblem> problems) {
    /** Copies the list. */
    public DescriptorEntry {
        problems = List.copyOf(problems);
    }

    /** Returns the path as text; unlike {@link Path#toString()} it is right also where the locale knows ASCII only. */
    public String pathText() {
        return PathText.of(path);
    }
}

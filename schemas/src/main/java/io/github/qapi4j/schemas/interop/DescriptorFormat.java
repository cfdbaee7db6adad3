package io.github.qapi4j.schemas.interop;

import io.github.qapi4j.runtime.JsonReader;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How the descriptors of one kind are read.
 *
 * @param <T> the type that a descriptor becomes
 * @param kind decides about the directories
 * @param reader reads one descriptor, such as {@code VhostUserBackend::read}
 * @param references the files of the host that a descriptor names
 * @param rules what else a descriptor should obey; only a check asks for it
 */
public record DescriptorFormat<T>(
        DescriptorKind kind,
        JsonReader<T> reader,
        Function<T, List<FileReference>> references,
        List<DescriptorRule<? super T>> rules) {
    /**
     * Checks that nothing is null, and copies the list.
     *
     * @throws NullPointerException if an argument is null
     */
    public DescriptorFormat {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(references, "references");
        rules = List.copyOf(rules);
    }

    /**
     * Creates a format without rules of its own.
     *
     * @throws NullPointerException if an argument is null
     */
    public DescriptorFormat(DescriptorKind kind, JsonReader<T> reader, Function<T, List<FileReference>> references) {
        this(kind, reader, references, List.of());
    }

    /** Returns a format whose descriptors name no files that should be checked. */
    public static <T> DescriptorFormat<T> of(DescriptorKind kind, JsonReader<T> reader) {
        return new DescriptorFormat<>(kind, reader, value -> List.of());
    }
}

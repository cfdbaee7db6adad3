package io.github.qapi4j.generator.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an image of GraalVM has to know of generated types that mappers read: to build an image, GraalVM looks for such files in
 * all jars and folders of classes, and keeps for reflection what they name.
 *
 * <p>Databind makes our deserializer, and that finds a type's method {@code read(JsonInput)} by its name. The records of a
 * union or an alternate are named as well, for mappers that write the classes of values: these are looked up by name.
 * Writing, and reading without a mapper, need nothing. What concerns the runtime's own classes is in its jar.
 */
public final class ReachabilityMetadata {
    /** The folder, below that of classes, where GraalVM looks, however deep. */
    public static final String FOLDER = "META-INF/native-image";

    /** GraalVM for JDK 23 and later read this name and form. */
    static final String NAME = "reachability-metadata.json";

    private static final String READER = "\"methods\": [{ \"name\": \"read\", \"parameterTypes\": ["
            + "\"io.github.qapi4j.runtime.codegen.JsonInput\"] }]";

    private static final Pattern OWNER =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.%-]*)+");

    private ReachabilityMetadata() {}

    /**
     * Returns the file for types that were generated; its path counts from {@link #FOLDER}.
     *
     * @param sources the files of the types
     * @param owner whose types they are, which tells the file from those of others: the group and the artifact, and, where an
     *     artifact has several such files, what tells them apart, with slashes between
     * @throws IllegalArgumentException if the owner is none; the message is for the user
     */
    public static OutputFile of(List<OutputFile> sources, String owner) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException(
                    "'" + owner + "' is not a group and an artifact; write them as org.example/artifact");
        }
        List<String> entries =
                sources.stream().flatMap(ReachabilityMetadata::entries).sorted().toList();
        String content = SourceHeader.jsonOfPackage() + "  \"reflection\": ["
                + (entries.isEmpty() ? "]\n}\n" : "\n    " + String.join(",\n    ", entries) + "\n  ]\n}\n");
        return new OutputFile(owner + "/" + NAME, content);
    }

    private static Stream<String> entries(OutputFile source) {
        List<String> values = source.values();
        return IntStream.range(0, values.size())
                .mapToObj(i -> "{ \"type\": \"" + values.get(i) + "\"" + (i == 0 ? ", " + READER : "") + " }");
    }
}

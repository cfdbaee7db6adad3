package io.github.qapi4j.maven.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What two executions both generate: the same file, or the same class in two folders that Maven compiles.
 *
 * @param different files that they would make differently, or that could not be compiled together: sources by their names,
 *     others by their paths from the base
 * @param same names of types that both make in the same way
 */
public record Overlap(List<String> different, List<String> same) {
    private static final String SOURCE = ".java";
    private static final String PACKAGE = "package-info.java";

    /** Copies the lists. */
    public Overlap {
        different = List.copyOf(different);
        same = List.copyOf(same);
    }

    /**
     * What is known of another execution.
     *
     * @param manifest what it left
     * @param together whether Maven compiles what the two generate
     * @param inOneStep whether it does so in one call of the compiler, to which no class may be given twice
     */
    public record Other(Manifest manifest, boolean together, boolean inOneStep) {}

    /**
     * Compares what an execution is about to write with what another one has written.
     *
     * @param base the folder that the places of inputs are relative to; where the other execution has yet to read an input
     *     that has changed, nothing can be said about it
     */
    public static Overlap of(List<OutputSet> wanted, Other other, Path base) {
        List<String> different = new ArrayList<>();
        List<String> same = new ArrayList<>();
        Map<String, Digest> files = new HashMap<>();
        Map<String, Digest> sources = new HashMap<>();
        other.manifest()
                .outputs()
                .forEach((folder, outputs) -> outputs.forEach((name, output) -> {
                    // A run that has ended knows one content of each file.
                    Digest digest = output.digests().get(0);
                    files.put(fold(folder.resolve(name).toString()), digest);
                    if (name.endsWith(SOURCE) && !name.endsWith(PACKAGE)) {
                        sources.put(fold(name), digest);
                    }
                }));
        for (OutputSet set : wanted) {
            set.digests().forEach((name, digest) -> {
                Digest file = files.get(fold(set.folder().resolve(name).toString()));
                Digest source = other.together() ? sources.get(fold(name)) : null;
                Digest theirs = file == null ? source : file;
                if (theirs == null) {
                    return;
                }
                if (!theirs.equals(digest) || file == null && other.inOneStep()) {
                    different.add(
                            name.endsWith(SOURCE) ? name : show(set.folder().resolve(name), base));
                } else if (name.endsWith(SOURCE) && !name.endsWith(PACKAGE)) {
                    same.add(name);
                }
            });
        }
        boolean known = different.isEmpty() || other.manifest().hasCurrentInputs(base);
        return known ? new Overlap(different, same) : new Overlap(List.of(), List.of());
    }

    private static String show(Path file, Path base) {
        return (file.startsWith(base) ? base.relativize(file) : file).toString().replace('\\', '/');
    }

    /** Some file systems do not tell names apart by case. */
    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}

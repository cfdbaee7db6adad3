package io.github.qapi4j.generator;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.output.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of all root schemas. Two of them may give the same file, but not different files of one name, be it a name
 * that differs in case only.
 */
final class OutputFiles {
    /** By the path in lower case, as some file systems do not tell names apart by case. */
    private final Map<String, Origin> origins = new TreeMap<>();

    private record Origin(Path root, OutputFile file) {}

    /** Adds what one root gives; for each other root with which it clashes, however often, there is one diagnostic. */
    void add(Path root, List<OutputFile> generated, Diagnostics diagnostics) {
        Map<Path, List<String>> clashes = new TreeMap<>();
        for (OutputFile file : generated) {
            Origin other = origins.putIfAbsent(file.path().toLowerCase(Locale.ROOT), new Origin(root, file));
            if (other != null && !other.file().equals(file)) {
                clashes.computeIfAbsent(other.root(), unused -> new ArrayList<>())
                        .add(file.path());
            }
        }
        clashes.forEach((owner, paths) -> report(root, owner, paths, diagnostics));
    }

    private static void report(Path root, Path owner, List<String> paths, Diagnostics diagnostics) {
        int others = paths.size() - 1;
        String which = "'" + paths.get(0) + "'" + (others == 0 ? "" : " and " + others + " more of its files");
        diagnostics.error(
                Code.OUTPUT_CLASH,
                Span.ofFile(new SourceFile(root.toString(), "", null)),
                which + " would overwrite what '" + owner + "' gives",
                Note.of(
                        "generate the two schemas into packages of their own, or only one of them, or name them as versions"
                                + " of one (--from, in a POM: versions)"));
    }

    /** Returns all files, sorted by path. */
    List<OutputFile> sorted() {
        return origins.values().stream()
                .map(Origin::file)
                .sorted(Comparator.comparing(OutputFile::path))
                .toList();
    }
}

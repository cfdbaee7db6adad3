package io.github.qapi4j.generator.naming;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Note;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diag.Suggestion;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema files that the user chose packages for. In a run that has several root schemas, an entry is good if one of
 * them includes the file.
 */
public final class PackageOverrides {
    /** How many errors come with guesses, each of which looks at all files. */
    private static final int GUESSED_ERRORS = 100;

    private final Map<String, Unread> unread = new TreeMap<>();
    private final Set<String> read = new HashSet<>();

    /** An entry that a root schema had no use for, and the files that it might have meant. */
    private record Unread(Path root, String what, String module, Set<String> known) {}

    /** Looks which entries of its options a root schema has a use for. */
    public void read(Path root, Schema schema, GenerateOptions options) {
        Set<String> known = new LinkedHashSet<>();
        schema.modules().forEach(module -> known.add(module.name()));
        look(root, "a package for", options.packages().keySet(), known);
        look(root, "an import of", options.imports().keySet(), known);
    }

    /** Each root names files from its own folder; two names mean the same file if they lead to the same path. */
    private void look(Path root, String what, Collection<String> modules, Set<String> known) {
        for (String module : new TreeSet<>(modules)) {
            String file = file(root, module);
            if (known.contains(module) || module.equals(Schema.BUILTIN_MODULE)) {
                read.add(file);
            } else {
                unread.putIfAbsent(file, new Unread(root, what, module, known));
            }
        }
    }

    private static String file(Path root, String module) {
        try {
            return root.resolveSibling(module).normalize().toString();
        } catch (InvalidPathException e) {
            // No file can be called so, in no folder.
            return module;
        }
    }

    /** Reports the entries that no root schema has had a use for: they are misspelt. */
    void refuseUnread(Diagnostics diagnostics) {
        unread.keySet().removeAll(read);
        for (Unread entry : unread.values()) {
            String meant = diagnostics.errorCount() < GUESSED_ERRORS
                    ? Suggestion.closest(entry.module(), entry.known())
                    : null;
            diagnostics.error(
                    Code.UNKNOWN_MODULE,
                    Span.ofFile(new SourceFile(entry.root().toString(), "", null)),
                    "there is " + entry.what() + " '" + entry.module() + "', which is no schema that was read"
                            + (meant == null ? "" : ", did you mean '" + meant + "'?"),
                    Note.of("write the path of a schema file relative to the folder of the root schema"));
        }
    }
}

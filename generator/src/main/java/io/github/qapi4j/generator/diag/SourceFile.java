package io.github.qapi4j.generator.diag;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema file that was read: its name for people, its text, and the include that led to it.
 *
 * <p>Two source files are equal only if they are the same object: a name may be read twice in one process.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final @Nullable Span includedFrom;

    /** The text cut into lines; null until a diagnostic asks for one. */
    private @Nullable List<String> lines;

    /**
     * Makes a source file from decoded text.
     *
     * @param name what diagnostics call the file: the path as it was given, never made absolute
     * @param text the text, whose lines end in LF
     * @param includedFrom the include directive that named the file first, or null for a root schema
     */
    public SourceFile(String name, String text, @Nullable Span includedFrom) {
        this.name = name;
        this.text = text;
        this.includedFrom = includedFrom;
    }

    /** Returns the path as it was given, for diagnostics. */
    public String name() {
        return name;
    }

    /**
     * Returns one line without its end.
     *
     * @param number the line, counted from 1
     * @return its text; empty where the file has no such line
     */
    public String line(int number) {
        if (lines == null) {
            lines = List.of(text.split("\n", -1));
        }
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Returns the include directives that led here, the root's first; empty for a root schema. */
    public List<Span> includeChain() {
        Deque<Span> chain = new ArrayDeque<>();
        for (Span at = includedFrom; at != null; at = at.file().includedFrom) {
            chain.addFirst(at);
        }
        return List.copyOf(chain);
    }

    @Override
    public String toString() {
        return name;
    }
}

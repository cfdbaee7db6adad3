package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import java.util.ArrayList;
import java.util.List;

/** Gathers the sections of one comment line by line; starts with an empty body. */
final class SectionCollector {
    private final List<Section> finished = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Kind kind = Kind.BODY;
    private String name = "";
    private Span span;

    /**
     * Makes a collector for one comment.
     *
     * @param open the comment's opening line, which also stands for an empty body
     */
    SectionCollector(Span open) {
        this.span = open;
    }

    /** Returns the kind of the section that lines go to. */
    Kind kind() {
        return kind;
    }

    /** Returns whether the current section has no text so far. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Returns whether the current section has text, and its first line is indented. */
    boolean isIndented() {
        return !lines.isEmpty() && lines.get(0).startsWith(" ");
    }

    /** Ends the current section (an untagged one without text vanishes) and opens another. */
    void open(Kind nextKind, String nextName, Span nextSpan) {
        close();
        kind = nextKind;
        name = nextName;
        span = nextSpan;
    }

    /** Goes on with untagged text: in the current section if that is untagged, else in a new one. */
    void openPlain(Span at) {
        if (kind != Kind.BODY && kind != Kind.PLAIN) {
            open(Kind.PLAIN, "", at);
        }
    }

    /** Adds a line to the current section. */
    void append(DocLine line) {
        append(line.text(), line.span());
    }

    /** Adds text to the current section; blank lines at its two ends do not count. */
    void append(String text, Span at) {
        if (!text.isEmpty() && kind == Kind.BODY && lines.isEmpty()) {
            span = at;
        }
        if (!text.isEmpty() || !lines.isEmpty()) {
            lines.add(text);
        }
    }

    /** Ends the comment and returns its sections. */
    List<Section> finish() {
        close();
        return finished;
    }

    private void close() {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (kind != Kind.PLAIN || !lines.isEmpty()) {
            finished.add(new Section(kind, name, String.join("\n", lines), span));
        }
        lines.clear();
    }
}

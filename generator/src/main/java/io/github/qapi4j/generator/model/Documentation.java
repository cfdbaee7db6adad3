package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.diag.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A doc comment, taken apart (section 10 of the language reference). One that is read leniently is so when somebody first asks
 * what it says: comparing two schemas of QEMU's, with 1,500 comments each, takes a tenth less for that.
 */
public final class Documentation {
    private final @Nullable String symbol;
    private final Span span;
    private final String written;
    private final Supplier<List<Section>> reader;
    private @Nullable List<Section> read;

    /**
     * Makes one that is taken apart already.
     *
     * @param symbol the definition that it is for, or null for a free-form comment
     * @param sections its sections in the order of the text; the first is the body, which may be empty
     * @param span the opening line
     */
    public Documentation(@Nullable String symbol, List<Section> sections, Span span) {
        this.symbol = symbol;
        this.span = span;
        this.written = "";
        List<Section> all = List.copyOf(sections);
        this.reader = () -> all;
        this.read = all;
    }

    /**
     * Makes one that is taken apart when somebody asks.
     *
     * @param symbol the definition that it is for, or null for a free-form comment
     * @param written the comment as it stands in its file
     * @param reader takes it apart, in the same way whenever it is called
     * @param span the opening line
     */
    public Documentation(@Nullable String symbol, String written, Supplier<List<Section>> reader, Span span) {
        this.symbol = symbol;
        this.span = span;
        this.written = written;
        this.reader = reader;
    }

    /** Returns the definition that it is for, or null for a free-form comment. */
    public @Nullable String symbol() {
        return symbol;
    }

    /** Returns its sections in the order of the text; the first is the body, which may be empty. */
    public List<Section> sections() {
        List<Section> known = read;
        if (known == null) {
            known = List.copyOf(reader.get());
            read = known;
        }
        return known;
    }

    /** Returns the opening line. */
    public Span span() {
        return span;
    }

    /** Returns the comment as it stands in its file; empty where it was put together from others. */
    public String written() {
        return written;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Documentation comment
                        && span.equals(comment.span)
                        && Objects.equals(symbol, comment.symbol)
                        && sections().equals(comment.sections());
    }

    @Override
    public int hashCode() {
        return Objects.hash(span, symbol);
    }

    /** Returns the texts about members, enum values or arguments by their names; the first that is not empty for each. */
    public Map<String, String> members() {
        Map<String, String> texts = new HashMap<>();
        for (Section section : sections()) {
            if (section.kind() == Kind.MEMBER && !section.text().isEmpty()) {
                texts.putIfAbsent(section.name(), section.text());
            }
        }
        return texts;
    }

    /** Returns the text about a feature, if there is any. */
    public Optional<String> feature(String name) {
        return text(Kind.FEATURE, name);
    }

    private Optional<String> text(Kind kind, String name) {
        return sections().stream()
                .filter(section -> section.kind() == kind && section.name().equals(name))
                .map(Section::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** What a section is about. */
    public enum Kind {
        /** The text before the first marker. */
        BODY,
        /** Text between marked sections. */
        PLAIN,
        /** A member, an enum value, an argument or an alternate's branch. */
        MEMBER,
        /** A feature. */
        FEATURE,
        /** What a command returns. */
        RETURNS,
        /** How a command fails. */
        ERRORS,
        /** The version that brought it. */
        SINCE,
        /** A remark; only older schemas mark it so. */
        NOTE,
        /** An example; only older schemas mark it so. */
        EXAMPLE,
        /** For QEMU's developers; not shown to others. */
        TODO
    }

    /**
     * A section.
     *
     * @param kind what it is about
     * @param name the member's or feature's name, or the tag as written ({@code Notes}); empty for BODY and PLAIN
     * @param text its text with LF between lines, indentation of further lines kept; may be empty
     * @param span its first line
     */
    public record Section(Kind kind, String name, String text, Span span) {}
}

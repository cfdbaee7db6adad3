package io.github.qapi4j.generator.emit.javadoc;

import io.github.qapi4j.generator.doc.Block;
import io.github.qapi4j.generator.doc.Markup;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import io.github.qapi4j.generator.model.Documentation.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns schema text into Javadoc: the one way on which schema text gets into a comment.
 *
 * <p>What it returns is ASCII, cannot end the comment or start a tag, is clean under {@code -Xdoclint:all}, is never
 * empty, and ends without a line feed. It goes to JavaPoet as the argument of {@code "$L"}. Fallbacks are Javadoc
 * already; use {@link #code} for the names in them.
 */
public final class Javadocs {
    private static final Set<Kind> PROSE = EnumSet.of(Kind.BODY, Kind.PLAIN, Kind.NOTE, Kind.EXAMPLE);
    private static final Pattern VERSION =
            Pattern.compile("(?<version>\\d{1,4}(?:\\.\\d{1,4}){1,3})(?<more>(?![\\d.]*\\d)[\\s\\S]*)");

    private Javadocs() {}

    /**
     * Returns the comment of a definition: its text, notes and examples, result, errors, features, and version.
     *
     * @param documentation the definition's, or null where it has none
     * @param fallback the summary for a definition without one, as Javadoc
     * @param available a sentence that says which versions have it, as Javadoc; empty where there is nothing to say
     * @param tags block tags that stand before {@code @since}, as Javadoc
     * @param links resolves names in the text
     */
    public static String type(
            @Nullable Documentation documentation,
            String fallback,
            String available,
            List<String> tags,
            LinkResolver links) {
        JavadocBlocks out = new JavadocBlocks(links, LineWrapper.TOP);
        if (documentation == null) {
            out.addWithSummary(List.of(), fallback);
            out.addSentence(available);
            tags.forEach(out::addTag);
            return out.toString();
        }
        List<Block> prose = new ArrayList<>();
        for (Section section : documentation.sections()) {
            if (PROSE.contains(section.kind())) {
                prose.addAll(Markup.blocks(section));
            }
        }
        out.addWithSummary(prose, fallback);
        addLabelled(documentation, Kind.RETURNS, "Returns", out);
        addLabelled(documentation, Kind.ERRORS, "Errors", out);
        addFeatures(documentation, out);
        out.addSentence(available);
        tags.forEach(out::addTag);
        addSince(documentation, out);
        return out.toString();
    }

    /**
     * Returns the comment of a record nested in a union, of which the schema says nothing.
     *
     * @param text what it is, as Javadoc
     * @param tags block tags, as Javadoc
     */
    public static String nested(String text, List<String> tags) {
        JavadocBlocks out = new JavadocBlocks(LinkResolver.NONE, LineWrapper.TYPE);
        out.addWithSummary(List.of(), text);
        tags.forEach(out::addTag);
        return out.toString();
    }

    /**
     * Returns the comment of a union's record for a value of its tag.
     *
     * @param text what the comment of the tag's enum says of the value; may be empty
     * @param fallback the summary where the schema says nothing, as Javadoc
     * @param available a sentence that says which versions have it, as Javadoc; empty where there is nothing to say
     * @param tags block tags
     */
    static String branch(String text, String fallback, String available, List<String> tags, LinkResolver links) {
        JavadocBlocks out = new JavadocBlocks(links, LineWrapper.TYPE);
        out.addWithSummary(Markup.parseHanging(text), fallback);
        out.addSentence(available);
        tags.forEach(out::addTag);
        return out.toString();
    }

    /**
     * Returns what the comment of a definition says of a feature that it or one of its members has.
     *
     * @param documentation the definition's, or null where it has none
     * @param fallback the text for a feature that is not described, as Javadoc
     */
    public static String feature(
            @Nullable Documentation documentation, String name, String fallback, LinkResolver links) {
        String text = documentation == null ? "" : documentation.feature(name).orElse("");
        return inline(text, fallback, links);
    }

    /**
     * Returns one section's text, fit for the start of a comment and for the place behind the name of a parameter.
     *
     * @param text the section's text; may be empty
     * @param fallback the summary where the text has none, as Javadoc
     * @param links resolves names in the text
     */
    public static String inline(String text, String fallback, LinkResolver links) {
        JavadocBlocks out = new JavadocBlocks(links);
        out.addWithSummary(Markup.parseHanging(text), fallback);
        return out.toString();
    }

    /** Returns a block tag in lines that are no longer than others. */
    public static String tag(String tag) {
        StringBuilder lines = new StringBuilder();
        LineWrapper.append(tag, lines, LineWrapper.NESTED);
        return lines.toString().stripTrailing();
    }

    /** Returns a name or other short text of a schema in the font of code. */
    public static String code(String text) {
        return JavadocText.code(text);
    }

    private static void addLabelled(Documentation documentation, Kind kind, String label, JavadocBlocks out) {
        for (Section section : documentation.sections()) {
            if (section.kind() == kind && !section.text().isEmpty()) {
                out.addLabelled(label, Markup.blocks(section));
            }
        }
    }

    private static void addFeatures(Documentation documentation, JavadocBlocks out) {
        List<Section> features = documentation.sections().stream()
                .filter(section -> section.kind() == Kind.FEATURE)
                .toList();
        if (!features.isEmpty()) {
            out.addFeatures(features);
        }
    }

    private static void addSince(Documentation documentation, JavadocBlocks out) {
        String version = null;
        for (Section section : documentation.sections()) {
            if (section.kind() != Kind.SINCE || section.text().isEmpty()) {
                continue;
            }
            Matcher matcher = VERSION.matcher(section.text());
            if (!matcher.matches() || !matcher.group("more").isBlank()) {
                out.addLabelled("Since", Markup.blocks(section));
            }
            if (matcher.matches() && version == null) {
                version = matcher.group("version");
            }
        }
        if (version != null) {
            out.addTag("@since QEMU " + version);
        }
    }
}

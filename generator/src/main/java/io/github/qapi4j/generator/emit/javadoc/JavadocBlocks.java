package io.github.qapi4j.generator.emit.javadoc;

import io.github.qapi4j.generator.doc.Block;
import io.github.qapi4j.generator.doc.Markup;
import io.github.qapi4j.generator.model.Documentation.Section;
import java.util.List;
import java.util.regex.Pattern;

/** Writes blocks of schema text as the HTML of one Javadoc comment. */
final class JavadocBlocks implements Block.Visitor<JavadocBlocks> {
    /** All that many a schema says of a value: it is no summary. */
    private static final Pattern VERSION_ALONE = Pattern.compile("\\(?[Ss]ince:? \\d{1,4}(?:\\.\\d{1,4}){0,3}\\)?\\.?");

    private final LinkResolver links;
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private boolean tagged;

    JavadocBlocks(LinkResolver links) {
        this(links, LineWrapper.NESTED);
    }

    /** Starts a comment with lines of another width. */
    JavadocBlocks(LinkResolver links, int width) {
        this.links = links;
        this.width = width;
    }

    /** Writes blocks so that the comment starts with a sentence that says what a thing is: the first paragraph, or the fallback. */
    void addWithSummary(List<Block> blocks, String fallback) {
        int written = 0;
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph summary) {
            boolean leadsOn = blocks.size() > 1 && goesOn(blocks.get(1));
            String text = Sentences.finish(JavadocText.of(Sentences.capitalise(summary.text()), links), leadsOn);
            line(VERSION_ALONE.matcher(summary.text()).matches() ? fallback + " " + text : text);
            written = 1;
        } else {
            line(fallback);
        }
        addAll(blocks.subList(written, blocks.size()));
    }

    /** Writes blocks as one or more paragraphs that start with a label. */
    void addLabelled(String label, List<Block> blocks) {
        labelled("<b>" + label + ":</b>", blocks);
    }

    /** Writes a sentence that is Javadoc already as a paragraph of its own; an empty one is none. */
    void addSentence(String sentence) {
        if (!sentence.isEmpty()) {
            line("<p>" + sentence);
        }
    }

    /** Writes the feature list. */
    void addFeatures(List<Section> features) {
        line("<p><b>Features:</b>");
        line("<ul>");
        for (Section feature : features) {
            out.append("<li>");
            String name = JavadocText.code(feature.name());
            List<Block> blocks = Markup.blocks(feature);
            if (blocks.isEmpty()) {
                line(name + ".");
            } else {
                withLead(name + ":", blocks);
            }
        }
        line("</ul>");
    }

    /** Writes a block tag, which must be safe already. */
    void addTag(String tag) {
        if (!tagged) {
            out.append('\n');
            tagged = true;
        }
        line(tag);
    }

    @Override
    public JavadocBlocks visitParagraph(Block.Paragraph block) {
        line("<p>" + JavadocText.of(block.text(), links));
        return this;
    }

    @Override
    public JavadocBlocks visitHeading(Block.Heading block) {
        line("<p><b>" + JavadocText.of(block.text(), links) + "</b>");
        return this;
    }

    @Override
    public JavadocBlocks visitListing(Block.Listing block) {
        String tag = block.numbered() ? "ol" : "ul";
        line("<" + tag + ">");
        for (List<Block> item : block.items()) {
            out.append("<li>");
            withLead("", item);
        }
        line("</" + tag + ">");
        return this;
    }

    @Override
    public JavadocBlocks visitCode(Block.Code block) {
        if (!block.caption().isEmpty()) {
            line("<p><b>" + JavadocText.of(block.caption(), links) + ":</b>");
        }
        out.append(JavadocText.preformatted(block.text())).append('\n');
        return this;
    }

    @Override
    public JavadocBlocks visitRemark(Block.Remark block) {
        labelled("<b>" + JavadocText.of(block.title(), links) + ":</b>", block.blocks());
        return this;
    }

    /** Tells whether a block can be the end of the sentence before it. */
    private static boolean goesOn(Block block) {
        return block instanceof Block.Listing || block instanceof Block.Code;
    }

    private void labelled(String label, List<Block> blocks) {
        out.append("<p>");
        withLead(label, blocks);
    }

    /** Writes a lead and, on the same line, the first paragraph if the blocks start with one; then the others. */
    private void withLead(String lead, List<Block> blocks) {
        int written = 0;
        String text = lead;
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first) {
            text = (lead + " " + JavadocText.of(first.text(), links)).strip();
            written = 1;
        }
        line(text);
        addAll(blocks.subList(written, blocks.size()));
    }

    private void addAll(List<Block> blocks) {
        blocks.forEach(block -> block.accept(this));
    }

    private void line(String text) {
        LineWrapper.append(text, out, width);
    }

    /** Returns the comment. */
    @Override
    public String toString() {
        return JavadocText.sealed(out.toString().stripTrailing());
    }
}

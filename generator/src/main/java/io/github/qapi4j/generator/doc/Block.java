package io.github.qapi4j.generator.doc;

import java.util.List;

/** A piece of a section's text, as its markup divides it (section 10.7). */
public sealed interface Block {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Running text.
     *
     * @param text one line, words separated by single blanks, its inline markup not looked into; never empty
     */
    record Paragraph(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitParagraph(this);
        }
    }

    /**
     * A heading.
     *
     * @param text one line, its inline markup not looked into; never empty
     */
    record Heading(String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitHeading(this);
        }
    }

    /**
     * A list.
     *
     * @param numbered whether its items are counted
     * @param items what each item holds; never empty
     */
    record Listing(boolean numbered, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitListing(this);
        }
    }

    /**
     * Text that is shown as it stands: code, an example, a table, a drawing.
     *
     * @param caption what stands above it, its inline markup not looked into; may be empty
     * @param text lines separated by LF; never empty
     */
    record Code(String caption, String text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCode(this);
        }
    }

    /**
     * A note, a warning, or an example with explanations.
     *
     * @param title such as {@code Note}, its inline markup not looked into; never empty
     * @param blocks what it says; may be empty
     */
    record Remark(String title, List<Block> blocks) implements Block {
        public Remark {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRemark(this);
        }
    }

    /**
     * One method for each kind of block.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits running text. */
        R visitParagraph(Paragraph block);

        /** Visits a heading. */
        R visitHeading(Heading block);

        /** Visits a list. */
        R visitListing(Listing block);

        /** Visits text that is shown as it stands. */
        R visitCode(Code block);

        /** Visits a note or the like. */
        R visitRemark(Remark block);
    }
}

package io.github.qapi4j.generator.doc;

/** A piece of running text, as its inline markup divides it (section 10.7). */
public sealed interface Inline {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Text without markup.
     *
     * @param text never empty
     */
    record Plain(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitPlain(this);
        }
    }

    /**
     * Text in the font of code.
     *
     * @param text never empty
     */
    record Literal(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /**
     * Text that stands out.
     *
     * @param text never empty
     * @param strong whether it does so very much
     */
    record Emphasis(String text, boolean strong) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEmphasis(this);
        }
    }

    /**
     * The name of a member or a definition; nothing says that it exists.
     *
     * @param name letters, digits, {@code .}, {@code -} and {@code _}; never empty
     */
    record Reference(String name) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReference(this);
        }
    }

    /**
     * One method for each kind of piece.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits text without markup. */
        R visitPlain(Plain inline);

        /** Visits text in the font of code. */
        R visitLiteral(Literal inline);

        /** Visits text that stands out. */
        R visitEmphasis(Emphasis inline);

        /** Visits a name. */
        R visitReference(Reference inline);
    }
}

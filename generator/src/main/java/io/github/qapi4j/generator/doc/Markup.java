package io.github.qapi4j.generator.doc;

import io.github.qapi4j.generator.model.Documentation.Section;
import java.util.List;

/**
 * Reads the markup inside sections, of every dialect at once (section 10.7).
 *
 * <p>No text is refused: what is not understood is running text.
 */
public final class Markup {
    private Markup() {}

    /** Returns the blocks of a section; empty where it has no text. */
    public static List<Block> blocks(Section section) {
        return switch (section.kind()) {
            case BODY, PLAIN -> parse(section.text());
            case NOTE -> List.of(new Block.Remark(section.name(), parseHanging(section.text())));
            case EXAMPLE -> example(section);
            default -> parseHanging(section.text());
        };
    }

    /** Returns the blocks of a text whose lines all start at the same margin. */
    public static List<Block> parse(String text) {
        return BlockParser.parse(TextLines.of(text));
    }

    /** Returns the blocks of a text whose first line follows a marker, so that only the further lines have a margin. */
    public static List<Block> parseHanging(String text) {
        return BlockParser.parse(TextLines.hanging(text));
    }

    /** Returns the pieces of a block's running text. */
    public static List<Inline> inlines(String text) {
        return new InlineParser(text).parse();
    }

    private static List<Block> example(Section section) {
        String text = TextLines.hanging(section.text()).rest();
        return text.isEmpty() ? List.of() : List.of(new Block.Code(section.name(), text));
    }
}

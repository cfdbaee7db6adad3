package io.github.qapi4j.generator.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void paragraphsAreOneLineEach() {
        assertThat(show("one\n  two\n\n\nthree")).isEqualTo("P(one two) P(three)");
    }

    @Test
    void furtherLinesOfHangingTextLoseTheirMargin() {
        assertThat(show(Markup.parseHanging("one\n    two\n\n    - three\n      four")))
                .isEqualTo("P(one two) U[P(three four)]");
        assertThat(show(Markup.parseHanging("  one\n  two\n\n    three"))).isEqualTo("P(one two) P(three)");
    }

    @Test
    void listsNestAndMayFollowTextAtOnce() {
        assertThat(show("Such:\n- one\n  - in\n  - ner\n\n- two\nlazy\n\nEnd"))
                .isEqualTo("P(Such:) U[P(one) U[P(in) | P(ner)] | P(two lazy)] P(End)");
        assertThat(show("1. one\n\n2) two\n#. three")).isEqualTo("N[P(one) | P(two) | P(three)]");
        assertThat(show("since version\n2. not a list")).isEqualTo("P(since version 2. not a list)");
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(show("Run::\n\n  a\n\n    b\n\nEnd")).isEqualTo("P(Run:) C(:a\n\n  b) P(End)");
        assertThat(show("::\n\n  a")).isEqualTo("C(:a)");
        assertThat(show("| a\n|   b")).isEqualTo("C(:a\n  b)");
        assertThat(show("-> { }\n<- { }\n\nEnd")).isEqualTo("C(:-> { }\n<- { }) P(End)");
        assertThat(show("Like\n\n  $ touch a\n")).isEqualTo("P(Like) C(:$ touch a)");
        assertThat(show(".. code-block:: c\n   :linenos:\n\n   int a;")).isEqualTo("C(:int a;)");
    }

    @Test
    void examplesMayHaveTitlesAndExplanations() {
        assertThat(show(".. qmp-example::\n\n   -> { }")).isEqualTo("C(Example:-> { })");
        assertThat(show(".. qmp-example::\n   :title: Best\n\n   -> { }")).isEqualTo("C(Example: Best:-> { })");
        assertThat(show(".. qmp-example::\n   :annotated:\n\n   Text::\n\n     -> { }\n\n   More"))
                .isEqualTo("R(Example){P(Text:) C(:-> { }) P(More)}");
    }

    @Test
    void remarksHoldBlocks() {
        assertThat(show(".. note:: one\n   two\n\n   three\n\nEnd")).isEqualTo("R(Note){P(one two) P(three)} P(End)");
        assertThat(show(".. admonition:: Notes\n\n   - one")).isEqualTo("R(Notes){U[P(one)]}");
        assertThat(show(".. a comment\n   of two lines\n\nEnd")).isEqualTo("P(End)");
        assertThat(show(".. table:: Title\n   :widths: auto\n\n   ==  ==\n   a   b\n   ==  =="))
                .isEqualTo("C(Title:==  ==\na   b\n==  ==)");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(show(".. qmp-example::\n\nEnd")).isEqualTo("P(Example) P(End)");
        assertThat(show(".. code-block:: c\n\nEnd")).isEqualTo("P(End)");
        assertThat(show(".. code-block:: c\n   :linenos:\n   :caption: x\n\nEnd"))
                .isEqualTo("P(End)");
        assertThat(show(".. table:: Title\n\nEnd")).isEqualTo("P(Title) P(End)");
        assertThat(show("Text::\n\nEnd")).isEqualTo("P(Text:) P(End)");
    }

    /** Deeper blocks are shown as they stand, so that no comment exhausts the stack. */
    @Test
    void depthIsBounded() {
        StringBuilder quotes = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            quotes.append(" ".repeat(i)).append("a\n\n");
            notes.append("   ".repeat(i)).append(".. note::\n\n");
            items.append("  ".repeat(i)).append("- a\n\n");
        }

        assertThat(show(quotes.toString())).startsWith("P(a) P(a)").contains("C(:a");
        assertThat(show(notes.toString())).startsWith("R(Note){R(Note){").contains("C(:.. note::");
        assertThat(show(items.toString())).startsWith("U[P(a) U[P(a)").contains("C(:a\n\n- a");
    }

    @Test
    void headingsOfAllAges() {
        assertThat(show("= One\n== Two\n\nText")).isEqualTo("H(One) H(Two) P(Text)");
        assertThat(show("*****\nThree\n*****\n\nFour\n====")).isEqualTo("H(Three) H(Four)");
    }

    @Test
    void deepNestingIsShownAsItStands() {
        String deep = "- ".repeat(12) + "x";

        assertThat(show(deep)).contains("C(:").endsWith("x)" + "]".repeat(9));
    }

    @Test
    void inlines() {
        assertThat(inlines("See @foo-bar, ``a`b``: *x y* **z** and _w_."))
                .isEqualTo("See |@foo-bar|, |'a`b'|: |em x y| |strong z| and |em w|.");
        assertThat(inlines("``lit *x* @y`` `Name` :qapi:cmd:`query-x` :qapi:type:`[T]` :doc:`Title here </path>`"))
                .isEqualTo("'lit *x* @y'| |@Name| |@query-x| |@T| |Title here");
        assertThat(inlines("`vnc' or `spice'; `not a name`")).isEqualTo("'vnc'| or |'spice'|; |'not a name'");
        assertThat(inlines("a@b 2*3*4 _OST method, * star, @, @-, foo_bar_baz"))
                .isEqualTo("a@b 2*3*4 _OST method, * star, @, |@|-, foo_bar_baz");
        assertThat(inlines("\"pc-*\" of @x, 'q35-*', and *\"this\" one*"))
                .isEqualTo("\"pc-*\" of |@x|, 'q35-*', and |em \"this\" one");
        assertThat(inlines("from @a to @b-.")).isEqualTo("from |@a| to |@b|-.");
    }

    private static String show(String text) {
        return show(Markup.parse(text));
    }

    private static String show(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(new Show())).collect(Collectors.joining(" "));
    }

    private static String inlines(String text) {
        return Markup.inlines(text).stream()
                .map(inline -> inline.accept(new ShowInline()))
                .collect(Collectors.joining("|"));
    }

    private static final class Show implements Block.Visitor<String> {
        @Override
        public String visitParagraph(Block.Paragraph block) {
            return "P(" + block.text() + ")";
        }

        @Override
        public String visitHeading(Block.Heading block) {
            return "H(" + block.text() + ")";
        }

        @Override
        public String visitListing(Block.Listing block) {
            return (block.numbered() ? "N" : "U")
                    + block.items().stream().map(MarkupTest::show).collect(Collectors.joining(" | ", "[", "]"));
        }

        @Override
        public String visitCode(Block.Code block) {
            return "C(" + block.caption() + ":" + block.text() + ")";
        }

        @Override
        public String visitRemark(Block.Remark block) {
            return "R(" + block.title() + "){" + show(block.blocks()) + "}";
        }
    }

    private static final class ShowInline implements Inline.Visitor<String> {
        @Override
        public String visitPlain(Inline.Plain inline) {
            return inline.text();
        }

        @Override
        public String visitLiteral(Inline.Literal inline) {
            return "'" + inline.text() + "'";
        }

        @Override
        public String visitEmphasis(Inline.Emphasis inline) {
            return (inline.strong() ? "strong " : "em ") + inline.text();
        }

        @Override
        public String visitReference(Inline.Reference inline) {
            return "@" + inline.name();
        }
    }
}

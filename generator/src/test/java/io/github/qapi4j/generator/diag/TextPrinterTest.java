package io.github.qapi4j.generator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
    private static final SourceFile ROOT = new SourceFile("root.json", "# one\n\n{ 'include': 'a.json' }\n", null);
    private static final SourceFile FILE = new SourceFile(
            "a.json", "# text\n{ 'struct': 'Foo',\n  'data': {\n    'x': 'Fooo' } }\n", new Span(ROOT, 3, 1, 1));

    @Test
    void showsContextPlaceAndNotes() {
        Diagnostic diagnostic = new Diagnostic(
                Severity.ERROR,
                Code.UNEXPECTED_TOKEN,
                new Span(FILE, 4, 10, 6),
                "unknown type 'Fooo'",
                new DefinitionRef("struct", "Foo", 2),
                List.of(
                        new Note("this one has a similar name", new Span(FILE, 2, 13, 5)),
                        Note.of("correct the name")));

        assertThat(TextPrinter.print(List.of(diagnostic))).isEqualTo("""
                In file included from root.json:3:
                a.json: In struct 'Foo':
                a.json:4:10: error: unknown type 'Fooo' [unexpected-token]
                    4 |     'x': 'Fooo' } }
                      |          ^~~~~~
                a.json:2:13: note: this one has a similar name
                    2 | { 'struct': 'Foo',
                      |             ^~~~~
                note: correct the name
                """);
        assertThat(TextPrinter.line(diagnostic)).isEqualTo("a.json:4:10: error: unknown type 'Fooo'");
    }

    @Test
    void showsWholeFilesAndWholeLines() {
        assertThat(print(Span.ofFile(ROOT))).isEqualTo("root.json: error: message [bad-encoding]\n");
        assertThat(print(new Span(ROOT, 1, 0, 0)))
                .isEqualTo("root.json:1: error: message [bad-encoding]\n    1 | # one\n");
    }

    @Test
    void marksBehindTabsAndBehindTheEnd() {
        SourceFile file = new SourceFile("t.json", "\t'a'\t'b'", null);

        assertThat(print(new Span(file, 1, 6, 3)))
                .endsWith("    1 |         'a'     'b'\n" + "      |                 ^~~\n");
        assertThat(print(new Span(file, 1, 9, 1)))
                .endsWith("    1 |         'a'     'b'\n" + "      |                    ^\n");
    }

    @Test
    void clipsLongLinesAroundTheMark() {
        String line = "{ " + "'a': 'x', ".repeat(50) + "'bad', " + "'b': 'y', ".repeat(50) + "}";
        SourceFile file = new SourceFile("long.json", line, null);

        for (int column : new int[] {1, 30, 503, 950, line.length()}) {
            String[] lines = print(new Span(file, 1, column, 5)).split("\n");
            assertThat(lines[1]).hasSizeLessThanOrEqualTo(120);
            assertThat(lines[2]).hasSizeLessThanOrEqualTo(120);
            int mark = lines[2].indexOf('^');
            int length = Math.min(5, line.length() - column + 1);
            assertThat(lines[1]).contains(line.substring(column - 1, column - 1 + length));
            assertThat(lines[1].substring(mark, mark + length))
                    .isEqualTo(line.substring(column - 1, column - 1 + length));
        }
    }

    @Test
    void letsNothingSteerTheTerminal() {
        SourceFile file = new SourceFile("\u001b[2J\n.json", "a\u001b[31m\u202eb\u2028c\ud800d\u00e9\t\u0000", null);

        String text = print(new Span(file, 1, 3, 1));

        assertThat(text).isEqualTo("""
                        \\u{1b}[2J\\u{a}.json:1:3: error: message [bad-encoding]
                            1 | a\\u{1b}[31m\\u{202e}b\\u{2028}c\\u{d800}d\u00e9 \\u{0}
                              |        ^
                        """);
    }

    private static String print(Span span) {
        return TextPrinter.print(new Diagnostic(Severity.ERROR, Code.BAD_ENCODING, span, "message", null, List.of()));
    }
}

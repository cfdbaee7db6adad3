package io.github.qapi4j.generator.emit.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.doc.DocParser;
import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.syntax.DocBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocsTest {
    @Test
    void definitionGetsSummaryParagraphsAndVersion() {
        Documentation documentation = documentation("""
                @Foo:

                describes a thing

                It can do @bar with ``x{}`` and *more*::

                  -> { "a": {} }

                - one
                - two,
                  longer

                .. note:: Take care.

                @bar: the bar

                Features:
                @deprecated: do not use

                Returns: a list of @Baz

                Since: 4.0
                """);

        String javadoc = Javadocs.type(
                documentation, "none", "", List.of(), name -> name.equals("Baz") ? "org.example.Baz" : null);

        assertThat(javadoc).isEqualTo("""
                Describes a thing.
                <p>It can do {@code bar} with {@code x{}} and <em>more</em>:
                <pre>{@code
                -> { "a": {} }
                }</pre>
                <ul>
                <li>one
                <li>two, longer
                </ul>
                <p><b>Note:</b> Take care.
                <p><b>Returns:</b> a list of {@link org.example.Baz}
                <p><b>Features:</b>
                <ul>
                <li>{@code deprecated}: do not use
                </ul>

                @since QEMU 4.0""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class Cheeky {} /*",
                "\\u002a/ class Cheeky {} /*",
                "\\\\u002a/ \\uuuu002a\\u002f",
                "``*/`` and ``\\u002a/`` and **/",
                "`*/` *" + "*/* @foo*/",
                "<script>alert('x' & \"y\")</script> a<b>c",
                "{@code open {@link Foo} }}} {{{",
                "text\n@since forever\n@param x y\n  @since",
                "``a very long literal of which the end of the line is somewhere in the midst of it and then a @since 1``",
                "$L $T ${x} $",
                "a\0b\u0007c\u202Ed\u2066e\u200Ff\uD800g\u2028h\u0085i\u00A0é",
                ".. qmp-example::\n   :title: */ <b>\n\n   -> */ \\u002a/ }}}\n\n   @since\n   <- { \"<script>\"",
                ".. code-block:: c\n\n   @Override\n   {@code x}\n",
                "x::\n\n  @since 1\n  balanced {}",
                "- <li>\n- */\n\n  - {@\n\n1. \\u000a",
                "= */ Title\n\n*/\n===\n",
                "-> foo */\n| bar */",
                "@",
                "`",
                "*",
                "..",
                ".. x::",
                "::",
                "=",
                "   ",
            })
    void hostileTextStaysInItsComment(String text) {
        Documentation documentation = documentation("@Foo:\n\n" + text + "\n\n@bar: " + text + "\n\nReturns: " + text
                + "\n\nNote: " + text + "\n\nExample: " + text + "\n\nFeatures:\n@f: " + text + "\n\nSince: " + text);

        CommentCompiler.assertClean(
                Javadocs.type(documentation, "The fallback.", "", List.of(), LinkResolver.NONE),
                Javadocs.inline(documentation.members().getOrDefault("bar", ""), "The fallback.", LinkResolver.NONE),
                Javadocs.inline(text, "The fallback.", name -> "String"));
    }

    @Test
    void longLinesAreRead() {
        String words = "word ".repeat(20_000);
        String marks = "*`_@{:".repeat(20_000);

        assertThat(Javadocs.inline(words, "none", LinkResolver.NONE).lines()).allMatch(line -> line.length() <= 105);
        CommentCompiler.assertClean(
                Javadocs.inline(marks, "none", LinkResolver.NONE),
                Javadocs.type(
                        documentation("@Foo:\n\nSince: " + "1.2.".repeat(25_000)),
                        "The fallback.",
                        "",
                        List.of(),
                        LinkResolver.NONE),
                Javadocs.inline("- ".repeat(50_000) + "x", "none", LinkResolver.NONE),
                Javadocs.inline("x".repeat(100_000), "none", LinkResolver.NONE));
    }

    @Test
    void undescribedMemberGetsTheFallback() {
        assertThat(Javadocs.inline("", "The " + Javadocs.code("foo") + " member.", LinkResolver.NONE))
                .isEqualTo("The {@code foo} member.");
    }

    @Test
    void versionAloneIsNoSummary() {
        assertThat(Javadocs.inline("since 3.0", "The value {@code x}.", LinkResolver.NONE))
                .isEqualTo("The value {@code x}. Since 3.0.");
        assertThat(Javadocs.inline("Since 3.0 for guests", "The value {@code x}.", LinkResolver.NONE))
                .isEqualTo("Since 3.0 for guests.");
    }

    @Test
    void firstSentenceGoesOnBehindWordsThatAreLeftOut() {
        assertThat(FirstSentence.of("Is it open (e.g. with a=... or b)? More."))
                .isEqualTo("Is it open (e.g. with a=... or b)?");
        assertThat(FirstSentence.of("And so on... More.")).isEqualTo("And so on...");
        assertThat(FirstSentence.of("Done. more")).isEqualTo("Done.");
    }

    @Test
    void oddVersionsAreSentences() {
        assertThat(Javadocs.type(
                        documentation("@Foo:\n\nText\n\nSince: the first age"),
                        "none",
                        "",
                        List.of(),
                        LinkResolver.NONE))
                .isEqualTo("Text.\n<p><b>Since:</b> the first age");
        assertThat(Javadocs.type(
                        documentation("@Foo:\n\nText\n\nSince: 2.1 (x since 2.8)"),
                        "none",
                        "",
                        List.of(),
                        LinkResolver.NONE))
                .isEqualTo("Text.\n<p><b>Since:</b> 2.1 (x since 2.8)\n\n@since QEMU 2.1");
    }

    @Test
    void everythingIsAscii() {
        assertThat(Javadocs.inline("Zoltán – ``é``", "none", LinkResolver.NONE))
                .isEqualTo("Zolt&#xE1;n &#x2013; <code>&#xE9;</code>.");
    }

    private static Documentation documentation(String payload) {
        StringBuilder comment = new StringBuilder("##\n");
        payload.lines()
                .forEach(line ->
                        comment.append(line.isEmpty() ? "#" : "# " + line).append('\n'));
        String text = comment.append("##").toString();
        Span open = new Span(new SourceFile("test.json", text, null), 1, 1, 2);
        return DocParser.parse(new DocBlock(open, text, null), DocMode.LENIENT, Dialect.CURRENT, new Diagnostics())
                .text();
    }
}

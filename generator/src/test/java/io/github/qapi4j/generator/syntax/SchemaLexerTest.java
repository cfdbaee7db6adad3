package io.github.qapi4j.generator.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.antlr.QapiLexer;
import io.github.qapi4j.generator.syntax.antlr.QapiParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The lexer takes short cuts; it must see the tokens that the grammar alone defines. */
class SchemaLexerTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "'",
        "'",
        "'a'",
        "\\",
        "\\\\",
        "#",
        "#",
        "##",
        "## x",
        "# x",
        "\n",
        "\n",
        "\n",
        " ",
        "\t",
        "\u000B",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "\u00E9",
        "\uD83D\uDE00",
        "\u0000",
        "\u007F",
        "true",
        "false",
        "null",
        "nul",
        "tru",
        "\"",
        "a",
        "1"
    };

    @Test
    void seesTheTokensOfTheGrammarInRandomTexts() {
        Random random = new Random(20261126);
        for (int round = 0; round < 40_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSameTokens(text.toString());
        }
    }

    @Test
    void seesTheTokensOfTheGrammarInSchemas() throws IOException {
        List<Path> schemas;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            schemas = files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .toList();
        }
        assertThat(schemas).hasSizeGreaterThan(100);
        for (Path schema : schemas) {
            String text = new String(Files.readAllBytes(schema), StandardCharsets.UTF_8);
            assertSameTokens(text.replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    private static void assertSameTokens(String text) {
        List<String> expected = tokens(new QapiLexer(CharStreams.fromString(text)));
        List<String> actual = tokens(new SchemaLexer(text, Dialect.V4_0));
        if (!actual.equals(expected)) {
            assertThat(actual).as(text).isEqualTo(expected);
        }
    }

    private static List<String> tokens(Lexer lexer) {
        lexer.removeErrorListeners();
        List<String> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.nextToken();
            // That a string's content is bad is no business of the grammar.
            int type = token.getType() == QapiParser.BAD_STRING ? QapiLexer.STRING : token.getType();
            tokens.add(type + " " + token.getStartIndex() + ".." + token.getStopIndex() + " " + token.getLine() + ":"
                    + token.getCharPositionInLine() + " " + token.getText());
        } while (token.getType() != Token.EOF);
        return tokens;
    }
}

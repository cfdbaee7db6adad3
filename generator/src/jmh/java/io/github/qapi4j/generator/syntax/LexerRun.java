package io.github.qapi4j.generator.syntax;

import io.github.qapi4j.generator.syntax.antlr.QapiLexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** A process that only cuts schema files into tokens: the floor under {@code qapi check}. */
final class LexerRun {
    private LexerRun() {}

    /** Prints how many tokens the named files have. */
    public static void main(String[] files) throws IOException {
        long tokens = 0;
        for (String file : files) {
            QapiLexer lexer = new QapiLexer(CharStreams.fromString(Files.readString(Path.of(file))));
            while (lexer.nextToken().getType() != Token.EOF) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}

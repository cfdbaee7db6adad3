package io.github.qapi4j.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Goes through the tokens of a descriptor. */
final class Tokens {
    private Tokens() {}

    /** Prints how many tokens the named file has. */
    public static void main(String[] arguments) throws IOException {
        int tokens = 0;
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(Path.of(arguments[0])))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        System.out.println(tokens);
    }
}

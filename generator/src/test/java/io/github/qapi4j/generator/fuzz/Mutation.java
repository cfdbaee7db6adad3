package io.github.qapi4j.generator.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages a good schema byte by byte: most of what comes out is still almost right. */
final class Mutation {
    private static final List<String> SCRAPS = List.of(
            "'",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "#",
            "##\n",
            "\n",
            "\r",
            "\t",
            "\0",
            "\"",
            "true",
            "null",
            "'*'",
            "\u00e4",
            "\ud83d\ude00",
            "\u2028",
            "\ufeff",
            "0",
            "{ 'include': 'other.json' }",
            "'if': 'X',",
            "''",
            "#\n# @x:\n");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(byte[] schema) {
        byte[] text = schema;
        for (int i = 1 + random.nextInt(4); i > 0 && text.length > 0; i--) {
            text = once(text);
        }
        return text;
    }

    private byte[] once(byte[] text) {
        int at = random.nextInt(text.length);
        int end = Math.min(text.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text, 0, at);
        switch (random.nextInt(5)) {
            case 0 -> out.writeBytes(pick());
            case 1 -> out.write(random.nextInt(256));
            case 2 -> {
                out.write(text, at, end - at);
                out.write(text, at, end - at);
                at = end;
            }
            case 3 -> at = end;
            default -> {
                int from = random.nextInt(text.length);
                out.write(text, from, Math.min(60, text.length - from));
            }
        }
        out.write(text, at, text.length - at);
        return out.toByteArray();
    }

    private byte[] pick() {
        return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
    }
}

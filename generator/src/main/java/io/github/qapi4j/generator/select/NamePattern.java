package io.github.qapi4j.generator.select;

import java.util.regex.Pattern;

/** A name in which {@code *} stands for any letters, also none, and {@code ?} for one. */
final class NamePattern {
    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Makes a pattern; all other letters stand for themselves. Neighbouring stars are one: that keeps it fast. */
    static NamePattern of(String text) {
        StringBuilder regex = new StringBuilder();
        text.replaceAll("\\*+", "*").codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return new NamePattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}

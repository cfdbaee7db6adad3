package io.github.qapi4j.generator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final Pattern PRINTED = Pattern.compile("(?m)\\[([a-z-]+)]$");

    /** Whoever adds a code adds a case that shows it. */
    @Test
    void everyCodeHasAGoldenCase() throws IOException {
        Set<Code> unshown = EnumSet.allOf(Code.class);
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".err")).toList()) {
                Matcher codes = PRINTED.matcher(Files.readString(file));
                while (codes.find()) {
                    unshown.removeIf(code -> code.id().equals(codes.group(1)));
                }
            }
        }
        assertThat(unshown).isEmpty();
    }
}

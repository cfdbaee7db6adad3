package io.github.qapi4j.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles what the READMEs print; the samples that need a schema of their own are projects of the plugin's tests. */
class ReadmeSamplesTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^public final class (\\w+)", Pattern.MULTILINE);

    @TempDir
    private Path classes;

    static Stream<String> samples() throws IOException {
        List<String> samples = Stream.of("../README.md", "../runtime/README.md", "README.md")
                .flatMap(ReadmeSamplesTest::blocks)
                .filter(block -> block.contains("import io.github.qapi4j.schemas."))
                .toList();
        assertThat(blocks("README.md")).isSubsetOf(samples);
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void compiles(String sample) {
        Matcher declared = CLASS.matcher(sample);
        if (declared.find()) {
            compile(declared.group(1), sample);
        } else {
            compile("Sample", asClass(sample));
        }
    }

    @Test
    void describesABackend(@TempDir Path root) throws Exception {
        String sample = blocks("../README.md")
                .filter(block -> block.contains("class Describe"))
                .findFirst()
                .orElseThrow();
        compile("Describe", sample);
        Path descriptor = new HostFixture(root).backend("50-test", "gpu");
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            loader.loadClass("org.example.Describe")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {descriptor.toString()});
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(UTF_8)).isEqualTo("Backend 50-test: /usr/lib/qemu/50-test\n");
    }

    private void compile(String name, String source) {
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .getTask(messages, null, null, options, null, List.of(file))
                        .call())
                .as("%s%n%s", messages, source)
                .isTrue();
    }

    /** Statements become the body of a method; their imports go to the top. */
    private static String asClass(String sample) {
        Predicate<String> isImport = line -> line.startsWith("import ");
        return sample.lines().filter(isImport).collect(Collectors.joining("\n"))
                + "\n\nclass Sample {\n    static void run() throws Exception {\n"
                + sample.lines().filter(isImport.negate()).collect(Collectors.joining("\n"))
                + "\n    }\n}\n";
    }

    private static Stream<String> blocks(String readme) {
        try {
            return BLOCK.matcher(Files.readString(Path.of(readme))).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

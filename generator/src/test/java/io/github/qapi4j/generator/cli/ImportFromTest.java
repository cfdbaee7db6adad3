package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --import-from}: types of a jar, as they were generated. */
class ImportFromTest {
    private static final String COMMON = "{ 'struct': 'Article', 'data': { 'price-tag': 'int' } }\n";

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        Files.writeString(folder.resolve("common.json"), COMMON);
        Files.writeString(
                folder.resolve("basket.json"),
                "{ 'include': 'common.json' }\n{ 'struct': 'Offer', 'base': 'Article', 'data': {} }\n");
    }

    private Path jar(Map<String, String> entries) throws IOException {
        Path jar = folder.resolve("shop.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry("META-INF/qapi/" + entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String choices(Map<String, String> names) {
        return new BindingProperties(
                        "1",
                        "common.json",
                        GenerateOptions.builder("org.example.shop")
                                .nameMappings(names)
                                .build())
                .text();
    }

    private int run(Path jar, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "-p", "org.example.basket", "-o"));
        words.add(folder.resolve("out").toString());
        words.add("--import-from=" + jar);
        words.addAll(List.of(more));
        words.add(folder.resolve("basket.json").toString());
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words.toArray(String[]::new));
    }

    private String offer() throws IOException {
        return Files.readString(folder.resolve("out/org/example/basket/Offer.java"));
    }

    @Test
    void typesAreAsTheJarSays() throws IOException {
        Path jar =
                jar(Map.of("common.json", COMMON, "common.properties", choices(Map.of("Article.price-tag", "price"))));

        assertThat(run(jar, "--import=common.json=org.example.shop")).isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(offer()).contains("record Offer(long price)", "import org.example.shop.Article;");
    }

    /** Types of several versions that the jar has are what these are together. */
    @Test
    void typesOfSeveralVersionsAreWhatTheyAreTogether() throws IOException {
        String versions = "versions=1/2\nversion.1=old.json\nversion.2=common.json\n";
        Path jar = jar(Map.of(
                "common.json",
                COMMON,
                "old.json",
                "{ 'struct': 'Article', 'data': { } }",
                "common.properties",
                choices(Map.of()) + versions));

        assertThat(run(jar, "--import=common.json=org.example.shop")).isZero();

        assertThat(offer()).contains("record Offer(@Nullable Long priceTag)");
    }

    @Test
    void contradictionsAreRefused() throws IOException {
        Path jar = jar(Map.of("common.json", COMMON, "common.properties", choices(Map.of("Article", "Ware"))));

        assertThat(run(jar, "--import=common.json=org.example.shop", "--name=Article=Item"))
                .isEqualTo(1);

        GoldenFiles.verify(
                Path.of("src/test/resources/generate/imported-otherwise.err"),
                err.toString().replace(folder + folder.getFileSystem().getSeparator(), ""));
    }

    @Test
    void jarsThatTellNothingAreRefused() throws IOException {
        Path jar = jar(Map.of("common.json", COMMON));

        assertThat(run(jar, "--import=common.json=org.example.shop")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("qapi: '" + jar + "' does not say how types were generated: there is no file of choices in"
                        + " META-INF/qapi/\n");
        err.getBuffer().setLength(0);
        assertThat(run(jar)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("qapi: '--import-from' is about the types of '--import', of which there are none\n");
        err.getBuffer().setLength(0);
        assertThat(run(folder.resolve("no.jar"), "--import=common.json=org.example.shop"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("qapi: " + folder.resolve("no.jar") + ": there is no such file\n");
        err.getBuffer().setLength(0);
        Path lacking = jar(Map.of("common.properties", choices(Map.of())));
        assertThat(run(lacking, "--import=common.json=org.example.shop")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("qapi: " + lacking
                        + "!common.properties is about 'common.json', a schema that is not in the jar\n");
        err.getBuffer().setLength(0);
        Path broken = jar(Map.of("common.json", "{", "common.properties", choices(Map.of())));
        assertThat(run(broken, "--import=common.json=org.example.shop")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("qapi: " + broken + "!common.properties: " + broken + "!common.json:1:2: error: ");
        err.getBuffer().setLength(0);
        Path warned = jar(Map.of(
                "common.json",
                "{ 'struct': 'article', 'data': {} }\n{ 'struct': 'Article', 'data': { 'a': 'Nothing' } }",
                "common.properties",
                choices(Map.of())));
        assertThat(run(warned, "--import=common.json=org.example.shop", "--names=lenient"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("!common.json:2:39: error: ").doesNotContain("warning");
    }
}

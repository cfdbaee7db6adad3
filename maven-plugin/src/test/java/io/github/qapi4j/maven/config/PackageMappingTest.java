package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageMappingTest {
    private static final Path BASE = Path.of("base").toAbsolutePath();
    private static final ProjectFolders FOLDERS =
            new ProjectFolders(BASE, BASE.resolve("src"), BASE.resolve("out"), BASE.resolve("state/generate/one"));

    @Test
    void namesReachTheCompiler() throws MojoFailureException {
        GenerateOptions options = split("org.a", "org.Made", "org.b", "org.c");

        assertThat(options.packageName()).isEqualTo("org.a");
        assertThat(options.generatedAnnotation()).isEqualTo("org.Made");
        assertThat(options.packages()).containsExactly(Map.entry("b.json", "org.b"));
        assertThat(options.imports()).containsExactly(Map.entry("c.json", "org.c"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.class, org.Made, org.b, org.c, packageName holds 'org.class'",
        "org.a, Made, org.b, org.c, generatedAnnotation holds 'Made'",
        "org.a, org.example.generated, org.b, org.c, generatedAnnotation holds 'org.example.generated'",
        "org.a, org.Made, org.1, org.c, packages holds 'org.1'",
        "org.a, org.Made, org.b, .., imports holds '..'"
    })
    void whatIsNoJavaNameIsRefused(String ofAll, String annotation, String packages, String imports, String message) {
        assertThatThrownBy(() -> split(ofAll, annotation, packages, imports))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(message + ", which is not the ")
                .hasMessageContaining("; write one such as org.example.");
    }

    private static GenerateOptions split(String ofAll, String annotation, String packages, String imports)
            throws MojoFailureException {
        PackageMapping plan = new PackageMapping(
                GenerateOptions.builder("").build(),
                ofAll,
                annotation,
                Map.of("b.json", packages),
                Map.of("c.json", imports));
        return plan.split(FOLDERS, List.of(BASE.resolve("src/a.json"))).get(Path.of("src/a.json"));
    }
}

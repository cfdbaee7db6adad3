package io.github.qapi4j.maven.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(options.unknownMembers()).isEqualTo(UnknownMembersMode.KEEP);
        assertThat(options.defines()).containsExactly("A");
        assertThat(options.undefines()).containsExactly("B");
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
        PackageMapping mapping = new PackageMapping(
                        choices(annotation), ofAll, Map.of("b.json", packages), Map.of("c.json", imports))
                .requireNames();
        return mapping.split(FOLDERS, List.of(BASE.resolve("src/a.json"))).get(Path.of("src/a.json"));
    }

    private static JavaChoices choices(String annotation) {
        return new JavaChoices(
                UnknownMembersMode.KEEP,
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("A"),
                Set.of("B"),
                true,
                true,
                annotation,
                null);
    }

    @Test
    void namesAreJudgedWhetherThereIsASchemaOrNot() {
        PackageMapping none = new PackageMapping(choices(""), null, Map.of("b.json", "org.1"), Map.of());

        assertThatThrownBy(none::requireNames)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("packages holds 'org.1'");
    }

    @Test
    void aSchemaWithoutAPackageIsRefused() throws MojoFailureException {
        PackageMapping some = new PackageMapping(choices(""), null, Map.of("b.json", "org.b"), Map.of());

        assertThat(some.split(FOLDERS, List.of(BASE.resolve("src/b.json")))
                        .get(Path.of("src/b.json"))
                        .packageName())
                .isEqualTo("org.b");
        assertThatThrownBy(() -> some.split(FOLDERS, List.of(BASE.resolve("src/a.json"))))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("packageName is missing, and packages has no entry for 'a.json': ");
    }

    private static final MergeOptions VERSIONS = new MergeOptions(
            List.of(version("7.2", "src/7.2/qapi/vm.json"), version("10.0", "src/10.0/qapi/vm.json")), Map.of());

    private static SchemaVersion version(String label, String root) {
        return new SchemaVersion(label, null, Path.of(root));
    }

    @Test
    void schemasOfAnyVersionHaveTheNamesThatTheCompilerGivesThem() throws MojoFailureException {
        GenerateOptions options = new PackageMapping(
                        choices(""),
                        null,
                        Map.of("10.0/qapi/vm.json", "org.a", "7.2/qapi/old/b.json", "org.b", "7.2/c.json", "org.c"),
                        Map.of("10.0/qapi/d.json", "org.d", "e.json", "org.e"))
                .merged(FOLDERS, VERSIONS);

        assertThat(options.packageName()).isEqualTo("org.a");
        assertThat(options.packages())
                .containsOnly(
                        Map.entry("vm.json", "org.a"),
                        Map.entry("old/b.json", "org.b"),
                        Map.entry("../c.json", "org.c"));
        assertThat(options.imports()).containsOnly(Map.entry("d.json", "org.d"), Map.entry("../../e.json", "org.e"));
    }

    @Test
    void versionsOfOneSchemaHaveOnePackage() {
        PackageMapping two = new PackageMapping(
                choices(""), "org.a", Map.of("7.2/qapi/b.json", "org.b", "10.0/qapi/b.json", "org.c"), Map.of());

        assertThatThrownBy(() -> two.merged(FOLDERS, VERSIONS))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "packages gives '10.0/qapi/b.json' 'org.c', and '7.2/qapi/b.json', which is the same schema in"
                                + " another version, 'org.b': remove one of them");
        assertThatThrownBy(() -> new PackageMapping(choices(""), null, Map.of(), Map.of()).merged(FOLDERS, VERSIONS))
                .hasMessageStartingWith("packageName is missing: ");
    }
}

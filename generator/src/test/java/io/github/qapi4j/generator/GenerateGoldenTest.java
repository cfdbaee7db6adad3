package io.github.qapi4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is only found once Java is to be generated. */
class GenerateGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "generate");

    @Test
    void twoSchemasWithTheSameTypes() throws IOException {
        verify("clash.err", GenerateOptions.builder("org.example").build(), "clash.json", "include/clash.json");
    }

    @Test
    void namesThatAreTooLong() throws IOException {
        verify("too-large.err", GenerateOptions.builder("org.example").build(), "too-large.json");
    }

    @Test
    void mappingsToWhatIsNoName() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .nameMappings(Map.of("Cup", "1st"))
                .build();
        verify("mapping.err", options, "mapping.json");
    }

    @Test
    void typesForWhatHasNone() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .typeMappings(Map.of(
                        "Shelf.label", "org.example.Builder",
                        "Label:text", "org.example.lower",
                        "Shelf.height", "path",
                        "Shelf.boxes", "uri",
                        "Shelf.name", "bytes",
                        "put-box.where", "org.example.Place::parse, 0); exit(",
                        "Label:number", "path"))
                .build();
        verify("type-mapping.err", options, "type-mapping.json");
    }

    @Test
    void typesForWhatDoesNotExist() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .typeMappings(Map.of("HighShelf.name", "base64", "Shelf.nam", "base64", "Shelf.label", "path"))
                .build();
        verify("type-mapping-unused.err", options, "type-mapping.json");
    }

    @Test
    void packagesForSchemasThatAreNotRead() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .packages(Map.of(
                        "include/clash.json", "org.clash", "include/clahs.json", "org.clash", "no.json", "org.no"))
                .imports(Map.of("./modules.json", "org.modules"))
                .build();
        verify("unknown-module.err", options, "modules.json", "mapping.json");
    }

    @Test
    void identifiersThatNoSchemaMentions() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .defines(Set.of("CONFIG_LNUX", "CONFIG_MUG"))
                .undefines(Set.of("NEVER_HEARD_OF"))
                .build();
        verify("unknown-identifier.err", options, "mapping.json", "conditions.json");
    }

    @Test
    void membersThatCannotBeOptional() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .optionalMembers(Set.of("Device.kind", "Device.*", "received"))
                .build();
        verify("optional-members.err", options, "select.json");
    }

    @Test
    void membersThatDoNotExist() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .optionalMembers(Set.of("Device.*", "Status.runing", "Statu.*", "Kind.disk", "Kind.*", "received"))
                .build();
        verify("optional-members-unused.err", options, "select.json");
    }

    @Test
    void definitionsThatDoNotExist() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .includeDefinitions(Set.of("query-*", "query-statu", "x-*"))
                .excludeDefinitions(Set.of("stop", "Diks"))
                .build();
        verify("definitions-unused.err", options, "select.json");
    }

    @Test
    void definitionsThatOthersNeed() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .includeDefinitions(Set.of("query-*"))
                .excludeDefinitions(Set.of("Disk", "Kind"))
                .build();
        verify("definitions-needed.err", options, "select.json");
    }

    @Test
    void featuresThatNoSchemaHas() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .features(Path.of("features.txt"))
                .build();
        verify("features.err", options, "mapping.json", "select.json");
    }

    @Test
    void aListOfFeaturesThatCannotBeRead() throws IOException {
        GenerateOptions options = GenerateOptions.builder("org.example")
                .features(Path.of("no-features.txt"))
                .build();
        verify("no-features.err", options, "select.json");
    }

    private static void verify(String golden, GenerateOptions options, String... roots) throws IOException {
        List<Path> paths = Arrays.stream(roots).map(Path::of).toList();
        GenerateResult result = new QapiCompiler(GoldenFiles.loader(FOLDER.resolve(roots[0])))
                .generate(paths, CheckOptions.DEFAULT, options);

        assertThat(result.files()).isEmpty();
        GoldenFiles.verify(FOLDER.resolve(golden), TextPrinter.print(result.diagnostics()));
    }
}

package io.github.qapi4j.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GoldenFiles;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table of all Java names of a schema whose names Java, or generated code, has another use for. */
class NamesGoldenTest {
    private static final Path SCHEMA = Path.of("src", "test", "resources", "naming", "names.json");

    @Test
    void namesInJava() throws IOException {
        Schema schema = Objects.requireNonNull(new QapiCompiler(GoldenFiles.loader(SCHEMA))
                .check(SCHEMA.getFileName(), CheckOptions.DEFAULT)
                .schema());
        GenerateOptions options = GenerateOptions.builder("golden").build();
        Diagnostics diagnostics = new Diagnostics();
        JavaNames names = NameAssigner.assign(
                schema, VersionFacts.NONE, options, NameOverrides.of(List.of(options)), diagnostics);

        assertThat(diagnostics.list()).isEmpty();
        StringBuilder table = new StringBuilder();
        for (Definition definition : schema.definitions().values()) {
            if (names.types().containsKey(definition.name())) {
                add(definition, names, table);
            }
        }
        GoldenFiles.verify(GoldenFiles.beside(SCHEMA, ".out"), table.toString());
    }

    private static void add(Definition definition, JavaNames names, StringBuilder table) {
        String name = definition.name();
        table.append(
                definition.keyword() + " " + name + " → " + names.type(name).simpleName() + "\n");
        names.constants().getOrDefault(name, Map.of()).forEach((value, java) -> line(value, java, table));
        names.branches().getOrDefault(name, Map.of()).forEach((value, java) -> line(value, java.simpleName(), table));
        names.members().getOrDefault(name, Map.of()).forEach((member, java) -> line(member, java, table));
    }

    private static void line(String wire, String java, StringBuilder table) {
        table.append("    " + wire + " → " + java + "\n");
    }
}

package io.github.qapi4j.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diff.graph.SchemaGraph;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that mean the same on the wire, however they are written, do not differ. */
class SameWireTest {
    private static final SchemaDiff.Options PLAIN = new SchemaDiff.Options(Profile.OPEN, Map.of(), Map.of());

    @ParameterizedTest
    @EnumSource
    void ourOwnSchemaInAnotherForm(Refactoring.Kind kind) throws DiffException {
        assertSame(kind, schema(Path.of("src/test/resources/emit/everything.json")));
        for (String name :
                List.of("member", "union/tags", "union/moves", "alternate", "type", "condition/open", "feature")) {
            assertSame(kind, schema(Path.of("src/test/resources/diff", name, "old.json")));
            assertSame(kind, schema(Path.of("src/test/resources/diff", name, "new.json")));
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void realSchemasInAnotherForm(Refactoring.Kind kind) throws DiffException {
        for (String file :
                List.of("qapi/qapi-schema.json", "qga/qapi-schema.json", "storage-daemon/qapi/qapi-schema.json")) {
            for (String version : List.of("6.2.0", "10.0.13")) {
                assertSame(kind, schema(Path.of(System.getProperty("qapi.corpus"), "qemu-" + version, file)));
            }
        }
    }

    private static void assertSame(Refactoring.Kind kind, Schema schema) throws DiffException {
        WireGraph before = graph(schema);
        WireGraph after = graph(Refactoring.of(kind, schema));
        List<Finding> findings =
                new ArrayList<>(SchemaDiff.compare(before, after, PLAIN).findings());
        findings.addAll(SchemaDiff.compare(after, before, PLAIN).findings());
        assertThat(before.commands()).isNotEmpty();
        if (kind == Refactoring.Kind.NAMED) {
            assertThat(findings).extracting(Finding::id).isSubsetOf("command.arguments-named", "command.boxed");
        } else {
            assertThat(findings).isEmpty();
        }
    }

    private static Schema schema(Path file) {
        return Objects.requireNonNull(
                new QapiCompiler(SourceLoader.DISK)
                        .check(file, CheckOptions.DEFAULT)
                        .schema(),
                file.toString());
    }

    private static WireGraph graph(Schema schema) {
        return SchemaGraph.of("schema", schema, PLAIN.profile());
    }
}

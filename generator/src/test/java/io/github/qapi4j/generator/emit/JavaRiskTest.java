package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is told to be a risk fails in one client that takes it, and what is told to break positional use breaks a client that
 * names all components in order; the same clients work with the types that they were written for.
 */
class JavaRiskTest {
    private static final GenerateOptions OPTIONS =
            GenerateOptions.builder("types").documentation(false).build();
    private static final Path OWN = Path.of("src", "test", "resources", "diff-java-risks");

    @Test
    void risks() throws Exception {
        Sides sides = Sides.of(OWN.resolve("old.json"), OWN.resolve("new.json"));
        List<Finding> risks = sides.findings().stream()
                .filter(finding -> outcome(finding).worst() == Verdict.RISK)
                .toList();
        RiskClients clients = new RiskClients(sides.before(), sides.after());

        assertThat(risks).extracting(Finding::id).contains("enum.value-added", "type.base-lost", "member.now-optional");
        for (Finding risk : risks) {
            assertThat(clients.fails(risk, false)).as("old " + risk).isFalse();
            assertThat(clients.fails(risk, true)).as("new " + risk).isTrue();
        }
    }

    @Test
    void positionsInOwnSchemas() throws Exception {
        assertThat(positions(Sides.of(OWN.resolve("old.json"), OWN.resolve("new.json"))))
                .contains("Config", "Order", "MOVED", "Medium")
                .doesNotContain("Kept", "Tape");
        Path other = OWN.resolveSibling("diff-java");
        assertThat(positions(Sides.of(other.resolve("old.json"), other.resolve("new.json"))))
                .isNotEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void positionsInQemu() throws Exception {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        assertThat(positions(Sides.of(
                        corpus.resolve("qemu-8.2.0/qapi/qapi-schema.json"),
                        corpus.resolve("qemu-10.0.13/qapi/qapi-schema.json"))))
                .hasSizeGreaterThan(20);
    }

    /** Returns the definitions whose records can no longer be made by order, after comparing them with what is told. */
    private static Set<String> positions(Sides sides) throws Exception {
        PositionalClients clients = new PositionalClients(sides.before(), sides.after());
        Set<String> broken = clients.broken(sides.old());
        Set<String> told = new TreeSet<>();
        for (Finding finding : sides.findings()) {
            String owner = finding.place().text().split("[/:]", 2)[0];
            if (outcome(finding).positional()) {
                told.add(owner);
                if (outcome(finding).worst() != Verdict.BREAK) {
                    assertThat(broken).as(finding.toString()).contains(owner);
                }
            }
        }
        for (String owner : broken) {
            Stream<String> causes = Stream.concat(
                    UseClients.bases(sides.old(), owner).stream(), clients.componentsOf(sides.old(), owner).stream());
            assertThat(causes).as("told of " + owner + " in " + told).anyMatch(told::contains);
        }
        return broken;
    }

    private static JavaOutcome outcome(Finding finding) {
        return Objects.requireNonNull(finding.java());
    }

    /** Two schemas, what is generated from them, and what is told to differ. */
    private record Sides(Schema old, List<OutputFile> before, List<OutputFile> after, List<Finding> findings) {
        static Sides of(Path before, Path after) throws Exception {
            Schema old = schema(before);
            return new Sides(old, types(before), types(after), JavaWalk.walk(old, schema(after), OPTIONS));
        }

        private static Schema schema(Path root) {
            return Objects.requireNonNull(new QapiCompiler(SourceLoader.DISK)
                    .check(root, CheckOptions.DEFAULT)
                    .schema());
        }

        private static List<OutputFile> types(Path root) {
            return new QapiCompiler(SourceLoader.DISK)
                    .generate(List.of(root), CheckOptions.DEFAULT, OPTIONS)
                    .files();
        }
    }
}

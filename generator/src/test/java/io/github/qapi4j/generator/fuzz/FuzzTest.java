package io.github.qapi4j.generator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Feeds the compiler with schemas made at random: no exception leaves it, every place that it names exists, and what it
 * accepts it can also dump and generate. A failure names the seed that makes the schema again.
 *
 * <p>{@code -Dfuzz.cases=N} sets how many, {@code -Dfuzz.seed=N} where to start.
 */
class FuzzTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 1_500);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122L);
    private static final Path ROOT = Path.of("fuzz.json");

    @Test
    void survivesSchemasAlongTheGrammar() {
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            byte[] schema = new RandomSchema(random(seed)).text().getBytes(StandardCharsets.UTF_8);
            survives(schema, seed);
        }
    }

    @Test
    void survivesDamagedSchemas() throws IOException {
        byte[] good = everything();
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            survives(new Mutation(random(seed)).of(good), seed);
        }
    }

    private static void survives(byte[] schema, long seed) {
        String text = new String(schema, StandardCharsets.UTF_8);
        MemoryLoader files = new MemoryLoader()
                .with(ROOT.toString(), schema)
                .with("other.json", "{ 'struct': 'Other', 'data': { 'a': 'A' } }\n");
        QapiCompiler compiler = new QapiCompiler(files);
        CheckOptions options = options(seed);
        try {
            CheckResult checked = compiler.check(ROOT, options);
            checked.diagnostics().forEach(FuzzTest::standsSomewhere);
            TextPrinter.print(checked.diagnostics());
            if (checked.schema() != null) {
                Dumper.dump(checked.schema());
                GenerateResult result = compiler.generate(
                        List.of(ROOT), options, new GenerateOptions("org.example", UnknownMembersMode.KEEP));
                assertThat(result.hasErrors() || !result.files().isEmpty()).isTrue();
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + " gives an exception for:\n" + text, e);
        }
    }

    private static CheckOptions options(long seed) {
        RandomGenerator random = random(~seed);
        Dialect[] dialects = Dialect.values();
        int dialect = random.nextInt(dialects.length + 1);
        return CheckOptions.DEFAULT
                .withDocs(DocMode.values()[random.nextInt(DocMode.values().length)])
                .withNames(NameMode.values()[random.nextInt(NameMode.values().length)])
                .withDialect(dialect == dialects.length ? null : dialects[dialect]);
    }

    private static void standsSomewhere(Diagnostic diagnostic) {
        int line = diagnostic.span().line();
        int column = diagnostic.span().column();
        int length = diagnostic
                .span()
                .file()
                .line(line)
                .codePointCount(0, diagnostic.span().file().line(line).length());
        assertThat(line).isNotNegative();
        assertThat(column).as("column of %s", diagnostic).isBetween(0, length + 1);
        assertThat(diagnostic.message()).isNotBlank();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static byte[] everything() throws IOException {
        try (InputStream in = FuzzTest.class.getResourceAsStream("/emit/everything.json")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}

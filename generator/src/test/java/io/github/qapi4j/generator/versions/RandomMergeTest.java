package io.github.qapi4j.generator.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code -Dfuzz.seed} and {@code -Dfuzz.cases} choose others. */
class RandomMergeTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_129L);

    /** Two or three versions contradict each other, as is said, or are merged into what takes all that each takes. */
    @Test
    void takesWhatEachVersionTakes() {
        int merged = 0;
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            List<CheckedVersion> versions = versions(new Random(seed));
            Diagnostics diagnostics = new Diagnostics();
            @Nullable MergedSchema schema = Merger.merge(versions, Map.of(), diagnostics);
            List<Diagnostic> said = diagnostics.list();
            if (schema == null) {
                assertThat(said)
                        .as("seed %s", seed)
                        .anyMatch(diagnostic -> !diagnostic.notes().isEmpty());
            } else {
                merged++;
                assertThat(Inclusion.faults(versions, schema, said))
                        .as("seed %s", seed)
                        .isEmpty();
            }
        }
        assertThat(merged).isGreaterThan(CASES / 2);
    }

    private static List<CheckedVersion> versions(Random random) {
        List<CheckedVersion> versions = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            String text = new RandomVersion(random, i == 1).text();
            CheckResult result = new QapiCompiler(new MemoryLoader().with("root.json", text))
                    .check(Path.of("root.json"), CheckOptions.DEFAULT.withDialect(Dialect.CURRENT));
            Schema schema = result.schema();
            assertThat(schema)
                    .as(text + TextPrinter.print(result.diagnostics()))
                    .isNotNull();
            versions.add(new CheckedVersion("v" + i, "root.json", schema));
        }
        return versions;
    }
}

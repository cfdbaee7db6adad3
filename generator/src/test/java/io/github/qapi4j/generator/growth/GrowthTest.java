package io.github.qapi4j.generator.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of everything that a schema can have many of, four times as much is four times the work, in each stage. Work is counted
 * in steps, which are the same on every machine; it may grow as sorting does, but not as the square.
 */
class GrowthTest {
    private static final double MOST = 5;

    /** Below this, a stage only does what it does anyway. */
    private static final long LEAST = 20_000;

    private static Function<Map<String, String>, Map<String, Long>> stages;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void loadStages() throws ReflectiveOperationException {
        stages = (Function<Map<String, String>, Map<String, Long>>) new CountingLoader()
                .loadClass(Stages.class.getName())
                .getConstructor()
                .newInstance();
        // What is done only once is not measured.
        stages.apply(Wide.VALUES.of(10));
    }

    @ParameterizedTest
    @EnumSource
    void growsWithTheSchema(Wide wide) {
        Map<String, Long> some = new LinkedHashMap<>(stages.apply(wide.of(wide.some())));
        Map<String, Long> more = stages.apply(wide.of(4 * wide.some()));
        assertThat(more.keySet()).isEqualTo(some.keySet());
        Map<String, String> tooMuch = new LinkedHashMap<>();
        more.forEach((stage, work) -> {
            double growth = (double) work / Math.max(some.get(stage), LEAST);
            if (growth > MOST) {
                tooMuch.put(stage, some.get(stage) + " -> " + work + " steps");
            }
        });
        assertThat(tooMuch)
                .as("stages in which four times as many %s are too much work", wide)
                .isEmpty();
    }
}

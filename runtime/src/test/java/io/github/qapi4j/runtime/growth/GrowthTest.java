package io.github.qapi4j.runtime.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.growth.WorkCounter.Work;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Reads, refuses and writes n of everything and four times as many: the work must grow as the input does. */
class GrowthTest {
    private static final int COUNT = 500;

    /** Four times, and a bit for what is not there at the beginning. */
    private static final double MOST_STEPS = 4.5;

    /** Arrays whose size is a power of two may be twice as long as they need be. */
    private static final double MOST_BYTES = 8;

    @Test
    void takesWorkThatGrowsAsTheInputDoes() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        cases().forEach((name, make) -> {
            Work once = WorkCounter.count(make.apply(COUNT));
            Work more = WorkCounter.count(make.apply(4 * COUNT));
            softly.assertThat((double) more.steps() / once.steps())
                    .as("%s: %s, then %s", name, once, more)
                    .isLessThan(MOST_STEPS);
            softly.assertThat((double) more.bytes() / once.bytes())
                    .as("%s: %s, then %s", name, once, more)
                    .isLessThan(MOST_BYTES);
        });
        softly.assertAll();
    }

    @Test
    void wouldSeeWorkThatGrowsFaster() {
        IntFunction<Runnable> quadratic = make("Quadratic");
        assertThat(WorkCounter.count(quadratic.apply(4 * COUNT)).steps())
                .isGreaterThan(10 * WorkCounter.count(quadratic.apply(COUNT)).steps());
    }

    private static Map<String, IntFunction<Runnable>> cases() {
        Supplier<Map<String, IntFunction<Runnable>>> cases = make("ReadingCases");
        return cases.get();
    }

    /** Makes an instance of a class whose steps are counted. */
    @SuppressWarnings("unchecked")
    private static <T> T make(String name) {
        try {
            return (T) new WorkCounter()
                    .loadClass("io.github.qapi4j.runtime.growth." + name)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

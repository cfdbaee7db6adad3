package io.github.qapi4j.schemas.interop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DescriptorCheckTest {
    private static final DescriptorCheck<Backend> CHECK = DescriptorCheck.of(Backend.FORMAT);

    @TempDir
    Path root;

    private HostTreeFixture host;

    @BeforeEach
    void host() {
        host = new HostTreeFixture(root);
    }

    @Test
    void acceptsAFileWhoseProgramIsNotInstalled() {
        Path file = host.write("x", "{\"description\": \"\", \"binary\": \"/no/such/program\"}");
        assertThat(CHECK.check(file)).isEmpty();
        assertThat(CHECK.on(new Host(root, Map.of())).check(file))
                .singleElement()
                .extracting(DescriptorProblem::message)
                .isEqualTo("the program '/no/such/program' does not exist (at /binary)");
    }

    @Test
    void refusesAProgramWithoutAbsolutePath() {
        Path file = host.write("x", "{\"description\": \"\", \"binary\": \"program\"}");
        assertThat(CHECK.check(file)).hasSize(1);
    }

    @Test
    void warnsOfNamesThatDoNotSayWhenTheyAreTried() {
        for (String name : List.of("50-x.json", "x", "50-x.json.in", "50-x")) {
            Path file = host.write(name, "{\"description\": \"\"}");
            assertThat(CHECK.check(file)).as(name).isEmpty();
        }
        for (String name : List.of("x.json", "5-x.json", "050-x.json", "50x.json")) {
            Path file = host.write(name, "{\"description\": \"\"}");
            assertThat(CHECK.check(file))
                    .as(name)
                    .singleElement()
                    .isInstanceOf(ContentProblem.BrokenRule.class)
                    .matches(problem -> !problem.disqualifies())
                    .extracting(DescriptorProblem::remedy)
                    .isEqualTo("call it something like '50-name.json'");
        }
    }

    @Test
    void warnsOfWhatTheSchemaDoesNotKnow() {
        Path file = host.write("x", "{\"description\": \"\",\n \"binray\": \"/x\"}");
        assertThat(CHECK.check(file))
                .singleElement()
                .isInstanceOf(ContentProblem.UnknownContent.class)
                .extracting(DescriptorProblem::describe)
                .asString()
                .startsWith(file + ":2:")
                .contains("'binray'");
    }

    @Test
    void saysWhyAFileCannotBeChecked() throws Exception {
        List<Path> files = List.of(
                root.resolve("missing"),
                host.link("dangling", "missing"),
                host.link("loop", "loop"),
                host.fifo("fifo"),
                root,
                Path.of("/dev/null"),
                host.write("empty", ""),
                root.resolve("x".repeat(300)));
        assertThat(files).allSatisfy(file -> assertThat(CHECK.check(file)).hasSize(1));
        assertThat(CHECK.check(files.get(0)).get(0).message()).isEqualTo("the file cannot be read: it does not exist");
        assertThat(CHECK.check(files.get(3)).get(0).message()).endsWith("it is not a regular file");
    }
}

package io.github.qapi4j.schemas.interop.catalog;

import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.ETC;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.ReferenceFault;
import io.github.qapi4j.schemas.interop.TextPlace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files whose content is wrong: each is one problem, takes its name, and harms no other file. */
class BadContentTest {
    private static final String BAD = ETC + "50-x.json";

    @TempDir
    Path root;

    private HostTreeFixture host;

    @BeforeEach
    void descriptorsOfTheDistribution() {
        host = new HostTreeFixture(root);
        host.descriptor(SHARE + "50-x.json");
        host.descriptor(SHARE + "60-y.json");
    }

    private ContentProblem.BadContent problem() {
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.entries()).extracting(DescriptorEntry::name).containsExactly("60-y.json");
        assertThat(catalog.masked()).extracting(MaskedDescriptor::reason).containsExactly(MaskedReason.BROKEN);
        assertThat(catalog.problems())
                .singleElement()
                .isInstanceOf(ContentProblem.BadContent.class)
                .extracting(DescriptorProblem::path)
                .isEqualTo(root.resolve(BAD));
        return (ContentProblem.BadContent) catalog.problems().get(0);
    }

    static Stream<Arguments> malformedTexts() {
        return Stream.of(
                arguments("{", 1),
                arguments("nothing", 1),
                arguments("{\"description\": \"x\"} {}", 1),
                arguments("{\n \"description\": \"x\"\n}\n{}", 4),
                arguments("{\n \"description\": \"x\",\n}", 3),
                arguments("{\n \"description\": \"x\" // said we\n}", 2));
    }

    @ParameterizedTest
    @MethodSource("malformedTexts")
    void malformedTextIsLocated(String text, int line) {
        host.write(BAD, text);
        assertThat(problem().malformed()).isTrue();
        assertThat(problem().place().line()).isEqualTo(line);
        assertThat(host.explain(host.catalog())).contains("does not count: line " + line + ", column ");
    }

    @Test
    void whiteSpaceIsNoMask() {
        host.write(BAD, " \n");
        assertThat(problem().malformed()).isTrue();
    }

    @Test
    void violationNamesPlaceAndMember() {
        host.write(BAD, "{\n  \"description\": 5\n}");
        ContentProblem.BadContent problem = problem();
        assertThat(problem.malformed()).isFalse();
        assertThat(problem.place()).isEqualTo(new TextPlace(2, 18, "/description"));
        assertThat(problem.describe())
                .startsWith(root.resolve(BAD) + ":2:18: Backend: ")
                .contains("'description'");
        assertThat(host.explain(host.catalog())).contains("line 2, column 18: Backend: ");
    }

    @Test
    void rootMustBeAnObject() {
        host.write(BAD, "[]");
        assertThat(problem().malformed()).isFalse();
    }

    @Test
    void invalidUtf8IsMalformed() {
        host.write(BAD, "{\"description\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem().place().line()).isEqualTo(1);
    }

    @Test
    void otherEncodingsAreMalformed() {
        host.write(BAD, "{\"description\": \"x\"}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(problem().message()).isNotBlank();
    }

    @Test
    void hugeFileIsNotReadToItsEnd() {
        host.write(BAD, "{\"description\": \"" + "x".repeat(2 << 20) + "\"}");
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.problems()).containsExactly(new FileProblem.TooLarge(root.resolve(BAD), 1 << 20));
        assertThat(catalog.entries()).extracting(DescriptorEntry::name).containsExactly("60-y.json");
    }

    @Test
    void largestFileIsRead() {
        String text = "{\"description\": \"x\"}";
        host.write(BAD, text + " ".repeat((1 << 20) - text.length()));
        assertThat(host.catalog().entries()).hasSize(2);
    }

    @Test
    void hostileTextIsEscaped() {
        host.write(ETC + "10-\u001b[31m\n.json", "{\"description\": 1, \"\u202e\": 2}");
        assertThat(host.explain(host.catalog()))
                .contains("10-\\u001b[31m\\u000a.json")
                .doesNotContain("\u001b");
    }

    @Test
    void programIsLookedForOnThatHost() throws Exception {
        host.write(SHARE + "10-relative.json", "{\"description\": \"\", \"binary\": \"sh\"}");
        host.write(SHARE + "20-missing.json", "{\"description\": \"\", \"binary\": \"/bin/sh\"}");
        host.write(SHARE + "30-folder.json", "{\"description\": \"\", \"binary\": \"/etc\"}");
        host.write(SHARE + "40-data.json", "{\"description\": \"\", \"binary\": \"/usr/data\"}");
        host.write(SHARE + "45-good.json", "{\"description\": \"\", \"binary\": \"/usr/program\"}");
        host.write(SHARE + "46-nul.json", "{\"description\": \"\", \"binary\": \"/\\u0000\"}");
        Files.createDirectories(root.resolve("etc"));
        host.write("usr/data", "x");
        assertThat(host.write("usr/real", "x").toFile().setExecutable(true)).isTrue();
        host.link("usr/program", "/usr/real");
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.entries())
                .filteredOn(entry -> entry.value().binary() != null)
                .extracting(entry -> entry.problems().stream()
                        .map(problem -> ((ContentProblem.BadReference) problem).fault())
                        .findFirst()
                        .orElse(null))
                .containsExactly(
                        ReferenceFault.NOT_ABSOLUTE,
                        ReferenceFault.MISSING,
                        ReferenceFault.NOT_A_FILE,
                        ReferenceFault.NOT_EXECUTABLE,
                        null,
                        ReferenceFault.NOT_ABSOLUTE);
        assertThat(catalog.problems()).isEmpty();
        assertThat(host.explain(catalog))
                .contains("20-missing.json\n  counts, as number 2 in order, but: the program '/bin/sh' does not exist");
    }
}

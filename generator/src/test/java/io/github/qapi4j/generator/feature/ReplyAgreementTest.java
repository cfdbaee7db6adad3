package io.github.qapi4j.generator.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.qmp.schema.Answer;
import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import io.github.qapi4j.runtime.qmp.schema.QemuSchema;
import io.github.qapi4j.runtime.qmp.schema.SchemaPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list that passes the check at build time asks a QEMU what it means to ask: what a QEMU says that it knows, the schema of its
 * release has, and what the schema has without a condition, the QEMU says that it knows.
 */
class ReplyAgreementTest {
    private static final List<String> PARTS = List.of(
            "/arg", "/ret", "/data", "/m", "/**/m", "=v", "@f", ":int", ":object", ":x", "/", "**", "é", "-_.9");

    @ParameterizedTest
    @CsvSource({"qemu-10.0.13, qemu-10.0.13", "qemu-7.2.0, qemu-7.2.22"})
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    void schemaAndReplyKnowTheSame(String schemaOf, String replyOf) throws IOException {
        Path corpus = Path.of(Objects.requireNonNull(System.getProperty("qapi.corpus")));
        Schema schema = Objects.requireNonNull(new QapiCompiler(SourceLoader.DISK)
                .check(corpus.resolve(schemaOf).resolve("qapi/qapi-schema.json"), CheckOptions.DEFAULT)
                .schema());
        QemuSchema reply = reply(corpus.resolve("qmp-live").resolve(replyOf).resolve("commands/query-qmp-schema.json"));
        PathResolver resolver = new PathResolver(schema);

        List<String> differences = new ArrayList<>();
        Set<String> paths = new SchemaPaths(schema).all();
        int known = 0;
        for (String path : paths) {
            @Nullable Spot found = resolver.resolve(path(path)).found();
            Answer answer = reply.ask(SchemaPath.parse(path));
            boolean yes = answer.known() == Known.YES;
            known += yes ? 1 : 0;
            boolean wrong = yes ? found == null : found != null && !found.way().conditional();
            if (wrong) {
                differences.add(path + ": " + answer);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(known).isGreaterThan(10_000);
        assertThat(paths.size() - known).isGreaterThan(10_000);
    }

    /** Otherwise a class of constants could fail where it is loaded. */
    @Test
    void whatIsAPathHereIsOneThere() {
        Random random = new Random(20);
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int j = random.nextInt(8); j > 0; j--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            boolean here = isPath(() -> path(text.toString()));
            assertThat(isPath(() -> SchemaPath.parse(text.toString())))
                    .as(text.toString())
                    .isEqualTo(here);
            good += here ? 1 : 0;
        }
        assertThat(good).isBetween(5_000, 45_000);
        String long100 = "a/arg" + "/m".repeat(100);
        assertThat(isPath(() -> path(long100)) && isPath(() -> SchemaPath.parse(long100)))
                .isTrue();
        assertThat(isPath(() -> path(long100 + "/m"))).isFalse();
    }

    private static boolean isPath(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static QemuSchema reply(Path recorded) throws IOException {
        String reply = JsonMapper.shared()
                .readTree(Files.readString(recorded))
                .get("reply")
                .toString();
        return QemuSchema.read(reply.getBytes(StandardCharsets.UTF_8));
    }

    private static FeaturePath path(String text) {
        try {
            return PathParser.parse(text);
        } catch (PathException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

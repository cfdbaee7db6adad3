package io.github.qapi4j.generator.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.check.Checker;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.syntax.load.SchemaLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares dumps with what QEMU's own front end prints: for its tests with {@code -Dqemu.source=DIR}, a folder laid out
 * like QEMU's sources, and for its schemas with {@code -Dqapi.corpus=DIR}, which holds sources and recordings.
 */
class DumpConformanceTest {
    private static final List<String> ROOTS = List.of(
            "qapi/qapi-schema.json",
            "qga/qapi-schema.json",
            "storage-daemon/qapi/qapi-schema.json",
            "docs/interop/vhost-user.json",
            "docs/interop/firmware.json");

    @TestFactory
    @EnabledIfSystemProperty(named = "qemu.source", matches = ".+")
    Stream<DynamicTest> dumpsTestsLikeQemu() throws IOException {
        Path folder = folder("qemu.source").resolve("tests").resolve("qapi-schema");
        try (Stream<Path> files = Files.list(folder)) {
            List<DynamicTest> tests = files.filter(DumpConformanceTest::isRecording)
                    .sorted()
                    .map(out -> {
                        String name = out.getFileName().toString().replaceFirst("\\.out$", ".json");
                        return test(name, out.resolveSibling(name), out);
                    })
                    .toList();
            assertThat(tests).hasSizeGreaterThan(5);
            return tests.stream();
        }
    }

    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> dumpsSchemasLikeQemu() {
        Path corpus = folder("qapi.corpus");
        Path source = corpus.resolve("qemu-10.0.13");
        Path golden = corpus.resolve("golden").resolve("qemu-10.0.13");
        return ROOTS.stream()
                .filter(root -> Files.exists(recording(golden, root)))
                .map(root -> test(root, source.resolve(root), recording(golden, root)));
    }

    /**
     * Every schema of every release is accepted in the dialect of its age, which it shows if it is old, and where QEMU took
     * it, also strictly, and dumped as QEMU did.
     */
    @TestFactory
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+")
    Stream<DynamicTest> readsSchemasOfEveryRelease() throws IOException {
        Path corpus = folder("qapi.corpus");
        try (Stream<Path> folders = Files.list(corpus)) {
            List<String> releases = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("qemu-"))
                    .sorted()
                    .toList();
            assertThat(releases).hasSizeGreaterThan(5);
            return releases.stream()
                    .flatMap(release -> ROOTS.stream()
                            .filter(root -> Files.exists(corpus.resolve(release).resolve(root)))
                            .map(root -> DynamicTest.dynamicTest(
                                    release + " " + root, () -> readsLike(corpus, release, root))));
        }
    }

    private static void readsLike(Path corpus, String release, String root) throws IOException {
        Path source = corpus.resolve(release);
        Path recording = recording(corpus.resolve("golden").resolve(release), root);
        CheckOptions options = CheckOptions.DEFAULT
                .withDialect(Dialect.parse(release.substring("qemu-".length())))
                .withIncludeRoots(List.of(source.resolve("qapi")))
                .withNames(root.endsWith("firmware.json") ? NameMode.LENIENT : NameMode.STRICT);
        CheckResult result = new QapiCompiler(SourceLoader.DISK).check(source.resolve(root), options);
        Schema schema = result.schema();
        assertThat(schema).as(TextPrinter.print(result.diagnostics())).isNotNull();
        Dialect shown = new QapiCompiler(SourceLoader.DISK)
                .check(source.resolve(root), options.withDialect((Dialect) null))
                .dialect();
        assertThat(shown).isIn(result.dialect(), Dialect.CURRENT);
        if (Files.exists(recording)) {
            CheckResult strict =
                    new QapiCompiler(SourceLoader.DISK).check(source.resolve(root), options.withDocs(DocMode.STRICT));
            Schema asQemu = strict.schema();
            assertThat(asQemu).as(TextPrinter.print(strict.diagnostics())).isNotNull();
            assertThat(Dumper.dump(asQemu, strict.dialect())).isEqualTo(Files.readString(recording));
        }
        if (Files.exists(recording) && result.dialect().isBefore(Dialect.V10_0)) {
            assertThat(Dumper.dump(schema, result.dialect())).isEqualTo(Files.readString(recording));
        }
    }

    private static DynamicTest test(String name, Path schema, Path expected) {
        return DynamicTest.dynamicTest(name, () -> assertThat(dump(schema)).isEqualTo(Files.readString(expected)));
    }

    private static String dump(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Schema schema = Checker.check(
                SchemaLoader.load(file, SourceLoader.DISK, diagnostics),
                CheckOptions.DEFAULT.withDocs(DocMode.STRICT),
                diagnostics);
        assertThat(schema).as(TextPrinter.print(diagnostics.list())).isNotNull();
        return Dumper.dump(schema);
    }

    private static boolean isRecording(Path file) {
        try {
            return file.toString().endsWith(".out") && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path recording(Path golden, String root) {
        return golden.resolve(root.replace('/', '_').replaceFirst("\\.json$", ".out"));
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property));
    }
}

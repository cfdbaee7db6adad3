package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that were compiled against the types of an older schema run with those of a newer one, without being compiled anew. */
class LinkageTest {
    private static final String KIND = "{ 'enum': 'Kind', 'data': [ 'one', 'two' ] } ";
    private static final String PART = "{ 'struct': 'Part', 'data': { 'a': 'int' } } ";
    private static final String UNION =
            "{ 'union': 'Uu', 'base': { 'kind': 'Kind', '*id': 'str' }, 'discriminator': 'kind',"
                    + " 'data': { 'one': 'Part' } } ";

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "a member moves to a base",
                        "{ 'struct': 'Ss', 'data': { 'a': 'int', '*b': 'str' } }",
                        "{ 'struct': 'Base', 'data': { 'a': 'int' } }"
                                + "{ 'struct': 'Ss', 'base': 'Base', 'data': { '*b': 'str' } }",
                        "Ss.builder().a(1).b(\"x\").build().toBuilder().b(null).build()",
                        ""),
                arguments(
                        "a struct becomes a base and a branch",
                        PART,
                        PART + KIND + UNION + "{ 'struct': 'Dd', 'base': 'Part', 'data': {} }",
                        "Part.builder().a(1).build()",
                        ""),
                arguments(
                        "a struct gains its first member",
                        "{ 'struct': 'Ss', 'data': {} }",
                        "{ 'struct': 'Ss', 'data': { '*a': 'int' } }",
                        "built(Ss.builder())",
                        "private static Ss built(Ss.Builder builder) { return builder.build(); }"),
                arguments(
                        "a command gains its first argument",
                        "{ 'command': 'go' }",
                        "{ 'command': 'go', 'data': { '*a': 'int' } }",
                        "built(GoCommand.builder())",
                        "private static GoCommand built(GoCommand.Builder builder) { return builder.build(); }"),
                arguments(
                        "a command's arguments get a name",
                        "{ 'command': 'go', 'data': { 'a': 'int' } }",
                        PART + "{ 'command': 'go', 'data': 'Part' }",
                        "GoCommand.builder().a(1).build()",
                        ""),
                arguments(
                        "a value gains its first branch",
                        KIND + PART + UNION,
                        KIND + PART + UNION.replace("'Part' }", "'Part', 'two': 'More' }")
                                + "{ 'struct': 'More', 'data': { '*x': 'int' } }",
                        "named(Uu.Two.builder()).build()",
                        "private static <B extends Uu.Setters<B>> B named(B builder) { return builder.id(\"i\"); }"),
                arguments(
                        "a union gains a common member, and its base a name",
                        KIND + PART + UNION,
                        KIND + PART + "{ 'struct': 'Base', 'data': { 'kind': 'Kind', '*id': 'str', '*more': 'int' } }"
                                + UNION.replace("{ 'kind': 'Kind', '*id': 'str' }", "'Base'"),
                        "Uu.One.builder().a(1).id(\"i\").build()",
                        ""),
                arguments(
                        "a branch gains a member",
                        KIND + PART + UNION,
                        KIND + PART.replace("'int' }", "'int', '*b': 'int' }") + UNION,
                        "Uu.One.builder().id(\"i\").value(Part.builder().a(1).build()).build()",
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void links(String what, String older, String newer, String expression, String helper) throws Exception {
        String client = "package client;\nimport types.*;\npublic final class Client {\n    private Client() {}\n"
                + "    public static io.github.qapi4j.runtime.QapiValue value() { return " + expression + "; }\n"
                + helper + "\n}\n";
        SourceLoader old = new MemoryLoader().with("a.json", older);
        SourceLoader now = new MemoryLoader().with("a.json", newer);
        Path root = Path.of("a.json");

        assertLinks(types(old, root), types(now, root), client);
    }

    /** A program that reads, builds and looks into descriptions of backends of QEMU 4.0. */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void clientOfTheFirstBackendsLinksWithTheNewestOnes() throws Exception {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        String client = """
            package client;
            import static io.github.qapi4j.runtime.QapiJson.tolerant;
            import java.util.List;
            import types.*;
            public final class Client {
                private Client() {}
                public static io.github.qapi4j.runtime.QapiValue value() {
                    VHostUserBackendCapabilities read = tolerant()
                            .read("{'features':['virgl'],'type':'gpu'}".replace('\\'', '"'), VHostUserBackendCapabilities::read);
                    if (!(read instanceof VHostUserBackendCapabilities.Gpu gpu) || !named(gpu.toBuilder()).build().equals(gpu)
                            || !gpu.value().features().equals(List.of(VHostUserBackendGPUFeature.VIRGL))) {
                        throw new AssertionError(read);
                    }
                    VHostUserBackendCapabilities input = VHostUserBackendCapabilities.Input.builder()
                            .value(VHostUserBackendCapabilitiesInput.builder().features(List.of()).build())
                            .features(List.of(VHostUserBackendInputFeature.NO_GRAB))
                            .build();
                    return VhostUserBackend.builder()
                            .description(tolerant().toJson(input) + new VHostUserBackendCapabilities.Block())
                            .type(VHostUserBackendCapabilities.Block.builder().build().type())
                            .binary("/usr/libexec/x")
                            .tags(List.of("a"))
                            .build();
                }
                private static VHostUserBackendCapabilities.Gpu.Builder named(VHostUserBackendCapabilities.Gpu.Builder b) {
                    return b.features(List.of(VHostUserBackendGPUFeature.VIRGL));
                }
            }
            """;

        assertLinks(
                types(SourceLoader.DISK, corpus.resolve("qemu-4.0.0/docs/interop/vhost-user.json")),
                types(SourceLoader.DISK, corpus.resolve("qemu-10.0.13/docs/interop/vhost-user.json")),
                client);
    }

    private static void assertLinks(List<OutputFile> older, List<OutputFile> newer, String client) throws Exception {
        List<OutputFile> files = new ArrayList<>(older);
        files.add(new OutputFile("client/Client.java", client));
        List<OutputFile> recompiled = new ArrayList<>(newer);
        recompiled.add(new OutputFile("client/Client.java", client));
        InMemoryCompiler.Result before = InMemoryCompiler.compileBriefly(files);
        InMemoryCompiler.Result after = InMemoryCompiler.compileBriefly(newer);
        assertThat(before.messages()).isEmpty();
        assertThat(after.messages()).isEmpty();

        assertThat(json(after.with(before))).isEqualTo(json(before.classes()));
        assertThat(InMemoryCompiler.compileBriefly(recompiled).messages()).isEmpty();
    }

    private static List<OutputFile> types(SourceLoader loader, Path root) {
        return new QapiCompiler(loader)
                .generate(
                        List.of(root),
                        CheckOptions.DEFAULT,
                        GenerateOptions.builder("types").build())
                .files();
    }

    private static String json(ClassLoader classes) throws ReflectiveOperationException {
        return QapiJson.strict().toJson((QapiValue)
                classes.loadClass("client.Client").getMethod("value").invoke(null));
    }
}

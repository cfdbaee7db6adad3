package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.ReachabilityMetadata;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.codegen.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What mappers reach of generated types and of the runtime by reflection, and what native images are told of it. */
class ReachabilityTest {
    private static final String OF_RUNTIME =
            "/META-INF/native-image/io.github.qapi4j/qapi-runtime/reachability-metadata.json";

    /** Type → its methods that are reached by reflection. */
    private final Map<String, List<String>> told = new TreeMap<>();

    ReachabilityTest() throws IOException {
        try (InputStream in = QapiJson.class.getResourceAsStream(OF_RUNTIME)) {
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Path root = Path.of("src", "test", "resources", "emit", "everything.json");
        GenerateResult golden = new QapiCompiler(SourceLoader.DISK)
                .generate(
                        List.of(root),
                        CheckOptions.DEFAULT,
                        new GenerateOptions("golden.ignore", UnknownMembersMode.IGNORE));
        read(ReachabilityMetadata.of(golden.files(), "org.example/golden").content());
    }

    private void read(String json) {
        for (JsonNode type : JsonTrees.of(json).get("reflection")) {
            JsonNode methods = type.path("methods");
            told.put(
                    type.get("type").stringValue(),
                    StreamSupport.stream(methods.spliterator(), false)
                            .map(method -> method.get("name").stringValue() + method.get("parameterTypes"))
                            .toList());
        }
    }

    /** Members by reflection are constructors of ours alone, and all of them are told. */
    @Test
    void mappersReachNothingElse() throws Exception {
        Set<String> reached = reached();
        Set<String> constructors = told.entrySet().stream()
                .filter(type -> type.getValue().equals(List.of("<init>[]")))
                .map(type -> type.getKey() + " declaredConstructors")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reached)
                .filteredOn(line -> !line.startsWith("named "))
                .containsExactlyInAnyOrderElementsOf(constructors);
        assertThat(reached)
                .filteredOn(line -> line.startsWith("named golden."))
                .contains("named golden.ignore.Shape$Circle")
                .allMatch(line -> told.containsKey(line.substring("named ".length())));
    }

    /** The deserializer looks for the reader of a type by a method handle, which leaves no trace in the virtual machine. */
    @Test
    void allReadersAreTold() throws Exception {
        Set<String> readers = new TreeSet<>();
        for (Class<?> type : MappedClasses.all()) {
            if (hasReader(type)) {
                readers.add(type.getName());
            }
        }
        assertThat(readers)
                .contains("golden.ignore.Shape", "golden.ignore.Colour", "io.github.qapi4j.runtime.UnknownMembers")
                .allSatisfy(type ->
                        assertThat(told).containsEntry(type, List.of("read[\"" + JsonInput.class.getName() + "\"]")));
        assertThat(told.entrySet())
                .filteredOn(type -> type.getValue().toString().startsWith("[read"))
                .hasSameSizeAs(readers);
    }

    private static boolean hasReader(Class<?> type) {
        try {
            return type.getNestHost() == type
                    && type.getMethod("read", JsonInput.class).getReturnType() == type;
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    /** Returns what a program prints that does nothing but read and write with mappers. */
    private static Set<String> reached() throws Exception {
        Path output = Files.createTempFile("reached", ".txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MapperProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = child.waitFor();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(code).as(text).isZero();
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}

package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qapi diff --question=java} of artifacts, which say how their types were generated. */
class DiffBindingsTest {
    private static final String SCHEMA = """
            { 'command': 'get', 'returns': 'Reply' }
            { 'command': 'put', 'data': { 'x': 'str' } }
            { 'struct': 'Reply', 'data': { 'x': 'str', 'y': 'int' } }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private static GenerateOptions.Builder options() {
        return GenerateOptions.builder("org.example");
    }

    private String jar(String name, GenerateOptions... bindings) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, "vm.json", SCHEMA);
            for (GenerateOptions binding : bindings) {
                String file = BindingProperties.fileName("vm.json", binding.packageName());
                add(zip, file, new BindingProperties("1", "vm.json", binding).text());
            }
        }
        return jar.toString();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry("META-INF/qapi/" + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private int run(String before, String after) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), "diff", "--question=java", before, after);
    }

    private String report() {
        return out.toString().replaceAll(" +", " ").lines().skip(1).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void choicesOfBothSidesCount() throws IOException {
        String old = jar("old.jar", options().build());
        String now = jar(
                "new.jar",
                options()
                        .nameMappings(Map.of("Reply", "Answer", "Reply.x", "name"))
                        .excludeDefinitions(Set.of("put"))
                        .unknownMembers(UnknownMembersMode.KEEP)
                        .build());

        assertThat(run(old, now)).isEqualTo(3);

        assertThat(report()).isEqualTo("""
                        break command.removed put (in the schema, but no longer generated; source break, binary break)
                        break java.name-changed Reply (org.example.Reply → org.example.Answer; source break, binary break)
                        ok option.unknown-members org.example (ignore → keep; source ok, binary ok, breaks positional use)
                        """);
    }

    @Test
    void packagesAreComparedWithThemselves() throws IOException {
        GenerateOptions named =
                options().nameMappings(Map.of("Reply", "Answer")).build();
        GenerateOptions other = GenerateOptions.builder("org.other").build();

        assertThat(run(jar("old.jar", named, other), jar("new.jar", other, named)))
                .isZero();
        assertThat(report()).isEmpty();
    }

    @Test
    void whereNobodySaysChoicesWereAlike() throws IOException {
        GenerateOptions named =
                options().nameMappings(Map.of("Reply.y", "size")).build();
        String known = jar("known.jar", named);

        assertThat(run(jar("old.jar"), known)).isZero();
        assertThat(run(known, jar("new.jar"))).isZero();
    }

    @Test
    void aPackageThatIsGoneTakesItsTypesWithIt() throws IOException {
        assertThat(run(
                        jar("old.jar", options().build()),
                        jar("new.jar", GenerateOptions.builder("org.other").build())))
                .isEqualTo(3);
        assertThat(report()).contains("java.name-changed Reply (org.example.Reply → org.other.Reply;");
    }

    @Test
    void aFileThatNobodyUnderstandsIsNamed() throws IOException {
        Path jar = folder.resolve("old.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, "vm.json", SCHEMA);
            add(zip, "vm.properties", "format=7\n");
        }

        assertThat(run(jar.toString(), jar.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("qapi: " + jar + "!vm.properties has the format 7, but only 1 is known\n");
    }

    /** A jar whose types stand for two versions; the older one's schema may be missing in it. */
    private String merged(String name, boolean complete) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, "7.2/vm.json", """
                    { 'command': 'get', 'returns': 'Guard' }
                    { 'struct': 'Guard', 'data': { 'level': 'int', 'handle': 'int' } }
                    { 'command': 'stop' }
                    """);
            add(zip, "vm.json", GUARD);
            MergeOptions versions = new MergeOptions(
                    List.of(
                            new SchemaVersion("7.2", null, Path.of(complete ? "7.2/vm.json" : "")),
                            new SchemaVersion("10.0", null, Path.of("vm.json"))),
                    Map.of());
            add(
                    zip,
                    "vm.properties",
                    new BindingProperties("1", "vm.json", options().build(), versions).text());
        }
        return jar + "!vm.json";
    }

    private static final String GUARD = """
            { 'command': 'get', 'returns': 'Guard' }
            { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
            { 'struct': 'Aa', 'data': { 'x': 'int' } }
            { 'union': 'Guard', 'base': { 'kind': 'Kind', 'level': 'int', 'new': 'int' }, 'discriminator': 'kind',
              'data': { 'a': 'Aa' } }
            """;

    private String alone() throws IOException {
        Path jar = folder.resolve("alone.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, "vm.json", GUARD);
            add(
                    zip,
                    "vm.properties",
                    new BindingProperties("1", "vm.json", options().build()).text());
        }
        return jar.toString();
    }

    @Test
    void typesOfSeveralVersionsAreMergedAgain() throws IOException {
        assertThat(run(merged("old.jar", true), merged("new.jar", true))).isZero();
        assertThat(report()).isEmpty();
        out.getBuffer().setLength(0);

        assertThat(run(merged("old.jar", true), alone())).isEqualTo(3);
        assertThat(report()).isEqualTo("""
                        break command.removed stop (source break, binary break)
                        break member.now-mandatory Guard/new (java.lang.Long → long; source ok, binary break)
                        break union.untagged-removed Guard:Untagged (source break, binary break)
                        """);
    }

    @Test
    void aVersionThatComesMakesLessCertain() throws IOException {
        assertThat(run(alone(), merged("new.jar", true))).isEqualTo(3);
        assertThat(report()).isEqualTo("""
                        break member.now-optional Guard/new (long → java.lang.Long; source risk, binary break)
                        risk union.untagged-added Guard:Untagged (source risk, binary risk)
                        """);
    }

    @Test
    void typesWhoseVersionsAreNotThereAreNotCompared() throws IOException {
        assertThat(run(merged("old.jar", false), alone())).isZero();
        assertThat(report()).isEmpty();
        assertThat(err.toString())
                .isEqualTo("qapi: note: the types of package org.example in " + folder.resolve("old.jar")
                        + "!vm.json are not compared: the schema of version 7.2 is not in the artifact\n");
    }
}

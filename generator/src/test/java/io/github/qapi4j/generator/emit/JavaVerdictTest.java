package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Verdicts on Java are true: of one client for each element of the old schema, those break that are told to, when they are
 * compiled against the types of the new one and when they are linked with them, and no others.
 */
class JavaVerdictTest {
    private static final GenerateOptions OPTIONS =
            GenerateOptions.builder("types").documentation(false).build();
    private static final Path OWN = Path.of("src", "test", "resources", "diff-java");

    @Test
    void ownSchemas() throws Exception {
        verify(OWN.resolve("old.json"), OWN.resolve("new.json"));
    }

    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void qemu() throws Exception {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        verify(
                corpus.resolve("qemu-8.2.0/qapi/qapi-schema.json"),
                corpus.resolve("qemu-10.0.13/qapi/qapi-schema.json"));
    }

    private static void verify(Path before, Path after) throws Exception {
        Schema old = schema(before);
        Schema now = schema(after);
        List<Finding> findings = JavaWalk.walk(old, now, OPTIONS);
        Schema filtered = ConditionFilter.apply(old, new Profile(Set.of(), Set.of()));
        JavaNames names = NameAssigner.assign(
                filtered, VersionFacts.NONE, OPTIONS, NameOverrides.of(List.of(OPTIONS)), new Diagnostics());
        List<OutputFile> oldTypes = types(before);
        Map<String, UseClients.Client> clients = clients(filtered, names, oldTypes);
        findings.stream()
                .filter(finding -> finding.id().contains(".now-union"))
                .forEach(finding -> join(finding.place().text(), clients));
        Map<String, String> places = new LinkedHashMap<>();
        List<OutputFile> sources = new ArrayList<>();
        clients.forEach((place, client) -> {
            String name = "C" + places.size();
            places.put(name, place);
            sources.add(UseClients.source(name, client));
        });
        assertThat(clients.keySet()).containsAll(broken(findings, JavaOutcome::source));

        Set<String> stays = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.id().contains(".now-"))
                .forEach(finding -> stays.add(finding.place().text()));
        clients.values().forEach(client -> client.types().removeAll(stays));
        clients.values().forEach(client -> client.linked().removeAll(stays));
        assertThat(uncompiled(sources, types(after), places))
                .isEqualTo(
                        expected(filtered, clients, broken(findings, JavaOutcome::source), UseClients.Client::types));
        assertThat(unlinked(sources, oldTypes, types(after), places))
                .isEqualTo(
                        expected(filtered, clients, broken(findings, JavaOutcome::binary), UseClients.Client::linked));
    }

    /**
     * Code that was written for the newest version compiles with types that stand for several, also where a member became
     * optional and is boxed; what it does with null is another matter.
     */
    @Test
    @EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
    void codeForTheNewestVersionCompilesWithTypesOfSeveral() throws Exception {
        Path corpus = Path.of(System.getProperty("qapi.corpus"));
        Path newest = corpus.resolve("qemu-10.0.13/qapi/qapi-schema.json");
        Path older = corpus.resolve("qemu-7.2.0/qapi/qapi-schema.json");
        Schema filtered = ConditionFilter.apply(schema(newest), new Profile(Set.of(), Set.of()));
        JavaNames names = NameAssigner.assign(
                filtered, VersionFacts.NONE, OPTIONS, NameOverrides.of(List.of(OPTIONS)), new Diagnostics());
        Map<String, String> places = new LinkedHashMap<>();
        List<OutputFile> sources = new ArrayList<>();
        clients(filtered, names, types(newest)).forEach((place, client) -> {
            String name = "C" + places.size();
            places.put(name, place);
            sources.add(UseClients.source(name, client));
        });
        MergeOptions versions = new MergeOptions(
                List.of(new SchemaVersion("7.2", null, older), new SchemaVersion("10.0", null, newest)), Map.of());
        List<OutputFile> merged = new QapiCompiler(SourceLoader.DISK)
                .generate(versions, CheckOptions.DEFAULT, OPTIONS)
                .files();

        assertThat(places).hasSizeGreaterThan(4000);
        assertThat(uncompiled(sources, merged, places)).isEmpty();
    }

    private static Map<String, UseClients.Client> clients(Schema schema, JavaNames names, List<OutputFile> types)
            throws Exception {
        ClassLoader classes = InMemoryCompiler.compileBriefly(types).classes();
        return new UseClients(schema, names, classes)
                .all(schema.definitions().values().stream()
                        .filter(definition -> names.types().containsKey(definition.name()))
                        .filter(definition -> types.stream()
                                .anyMatch(file -> file.path()
                                        .equals(names.className(definition.name())
                                                        .replace('.', '/') + ".java")))
                        .toList());
    }

    /** Who uses a struct uses all of it: of one that is a union now, what is told of it is true if any of it breaks. */
    private static void join(String name, Map<String, UseClients.Client> clients) {
        clients.entrySet().removeIf(part -> {
            boolean inside = part.getKey().startsWith(name + "/");
            if (inside) {
                clients.get(name).body().append(part.getValue().body());
            }
            return inside;
        });
    }

    private static Schema schema(Path root) {
        return new QapiCompiler(SourceLoader.DISK)
                .check(root, CheckOptions.DEFAULT)
                .schema();
    }

    private static List<OutputFile> types(Path root) {
        return new QapiCompiler(SourceLoader.DISK)
                .generate(List.of(root), CheckOptions.DEFAULT, OPTIONS)
                .files();
    }

    private static Set<String> broken(List<Finding> findings, Function<JavaOutcome, Verdict> part) {
        Set<String> places = new TreeSet<>();
        for (Finding finding : findings) {
            if (part.apply(finding.java()) == Verdict.BREAK) {
                places.add(finding.place().text());
            }
        }
        return places;
    }

    /** Returns the places that are told to break, and those that name a class that is told to. */
    private static Set<String> expected(
            Schema old,
            Map<String, UseClients.Client> clients,
            Set<String> broken,
            Function<UseClients.Client, Set<String>> named) {
        Set<String> places = new TreeSet<>();
        clients.forEach((place, client) -> {
            String owner = place.split("[/:]", 2)[0];
            String part = place.substring(owner.length());
            boolean told = broken.contains(place)
                    || named.apply(client).stream()
                            .anyMatch(type -> old.definitions().get(type).isType() && broken.contains(type));
            for (String base : UseClients.bases(old, owner)) {
                told |= broken.contains(base + part) || part.isEmpty() && broken.contains(base) && base.equals(owner);
            }
            if (told || broken.contains(owner)) {
                places.add(place);
            }
        });
        return places;
    }

    private static Set<String> uncompiled(
            List<OutputFile> sources, List<OutputFile> types, Map<String, String> places) {
        List<OutputFile> all = new ArrayList<>(types);
        all.addAll(sources);
        Matcher errors = Pattern.compile("clients/(C[0-9]+)\\.java:[0-9]+: error")
                .matcher(InMemoryCompiler.compileBriefly(all).messages());
        Set<String> found = new TreeSet<>();
        while (errors.find()) {
            found.add(places.get(errors.group(1)));
        }
        return found;
    }

    private static Set<String> unlinked(
            List<OutputFile> sources, List<OutputFile> oldTypes, List<OutputFile> newTypes, Map<String, String> places)
            throws Exception {
        List<OutputFile> all = new ArrayList<>(oldTypes);
        all.addAll(sources);
        Map<String, byte[]> clients = InMemoryCompiler.compileBriefly(all).bytes();
        ClassLoader types = InMemoryCompiler.compileBriefly(newTypes).classes();
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> place : places.entrySet()) {
            if (!ConstantPool.of(clients.get("clients." + place.getKey())).links(types)) {
                found.add(place.getValue());
            }
        }
        return found;
    }
}

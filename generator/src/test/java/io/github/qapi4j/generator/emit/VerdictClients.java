package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.java.JavaWalk;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.output.OutputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One client for each element of the old sides of comparisons, which are in packages of their own; javac runs once over all of
 * them, with the types of all new sides.
 */
final class VerdictClients {
    private final List<Pair> pairs = new ArrayList<>();

    /** Two sides that are compared. */
    private record Pair(String name, GeneratedSide before, GeneratedSide after, List<Finding> findings) {
        Set<String> broken(Function<JavaOutcome, Verdict> part) {
            Set<String> places = new TreeSet<>();
            for (Finding finding : findings) {
                if (part.apply(finding.java()) == Verdict.BREAK) {
                    places.add(finding.place().text());
                }
            }
            return places;
        }

        /** Returns where a class is the same, though what it is has changed. */
        Set<String> stays() {
            Set<String> stays = new TreeSet<>();
            findings.stream()
                    .filter(finding -> finding.id().contains(".now-"))
                    .forEach(finding -> stays.add(finding.place().text()));
            return stays;
        }
    }

    /** Adds two sides. */
    void add(String name, GeneratedSide before, GeneratedSide after) throws DiffException {
        pairs.add(new Pair(name, before, after, JavaWalk.walk(before.side(), after.side())));
    }

    /** Returns how many comparisons there are. */
    int size() {
        return pairs.size();
    }

    /** Returns the ids of all that was found. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        pairs.forEach(pair -> pair.findings().forEach(finding -> ids.add(finding.id())));
        return ids;
    }

    /** Asserts that those clients break that are told to, when they are compiled and when they are linked, and no others. */
    void verify() throws ReflectiveOperationException, IOException {
        InMemoryCompiler.Result oldTypes = InMemoryCompiler.compileBriefly(types(Pair::before));
        InMemoryCompiler.Result newTypes = InMemoryCompiler.compileBriefly(types(Pair::after));
        Map<String, String> places = new LinkedHashMap<>();
        List<OutputFile> sources = new ArrayList<>();
        Set<String> uncompiled = new TreeSet<>();
        Set<String> unlinked = new TreeSet<>();
        for (Pair pair : pairs) {
            Map<String, UseClients.Client> clients = clients(pair, oldTypes.classes());
            clients.forEach((place, client) -> {
                String name = "C" + places.size();
                places.put(name, pair.name() + " " + place);
                sources.add(UseClients.source(name, client));
            });
            assertThat(clients.keySet()).containsAll(pair.broken(JavaOutcome::source));
            clients.values().forEach(client -> client.types().removeAll(pair.stays()));
            clients.values().forEach(client -> client.linked().removeAll(pair.stays()));
            uncompiled.addAll(expected(pair, clients, JavaOutcome::source, UseClients.Client::types));
            unlinked.addAll(expected(pair, clients, JavaOutcome::binary, UseClients.Client::linked));
        }
        assertThat(uncompiled(sources, newTypes, places)).containsExactlyInAnyOrderElementsOf(uncompiled);
        assertThat(unlinked(sources, oldTypes, newTypes, places)).containsExactlyInAnyOrderElementsOf(unlinked);
    }

    private List<OutputFile> types(Function<Pair, GeneratedSide> side) {
        return pairs.stream().flatMap(pair -> side.apply(pair).types().stream()).toList();
    }

    /** Returns place → client for the old types. */
    static Map<String, UseClients.Client> clients(GeneratedSide side, ClassLoader classes)
            throws ReflectiveOperationException {
        return new UseClients(side.schema(), side.facts(), side.names(), classes).all(side.definitions());
    }

    private static Map<String, UseClients.Client> clients(Pair pair, ClassLoader classes)
            throws ReflectiveOperationException {
        Map<String, UseClients.Client> clients = clients(pair.before(), classes);
        pair.findings().stream()
                .filter(finding -> finding.id().contains(".now-"))
                .filter(finding -> !finding.place().text().matches(".*[/:].*"))
                .forEach(finding -> join(finding.place().text(), clients));
        return clients;
    }

    /**
     * Who uses a type uses all of it: of one of another kind, such as a struct that is a union now, what is told is true if any
     * of it breaks.
     */
    private static void join(String name, Map<String, UseClients.Client> clients) {
        clients.entrySet().removeIf(part -> {
            boolean inside =
                    part.getKey().startsWith(name + "/") || part.getKey().startsWith(name + ":");
            if (inside) {
                clients.get(name).body().append(part.getValue().body());
            }
            return inside;
        });
    }

    /** Returns the places that are told to break, and those that name a class that is told to. */
    private static Set<String> expected(
            Pair pair,
            Map<String, UseClients.Client> clients,
            Function<JavaOutcome, Verdict> part,
            Function<UseClients.Client, Set<String>> named) {
        Schema old = pair.before().schema();
        Set<String> broken = pair.broken(part);
        Set<String> places = new TreeSet<>();
        clients.forEach((place, client) -> {
            String owner = place.split("[/:]", 2)[0];
            String rest = place.substring(owner.length());
            boolean told = broken.contains(place)
                    || named.apply(client).stream()
                            .anyMatch(type -> old.definitions().get(type).isType() && broken.contains(type));
            for (String base : UseClients.bases(old, owner)) {
                told |= !rest.isEmpty() && broken.contains(base + rest);
            }
            // Who uses a member of a record uses the record.
            Stream<String> around = Stream.of(owner, place.split("/", 2)[0]);
            if (told || around.anyMatch(broken::contains)) {
                places.add(pair.name() + " " + place);
            }
        });
        return places;
    }

    /** Returns the places whose clients do not compile. */
    static Set<String> uncompiled(List<OutputFile> sources, InMemoryCompiler.Result types, Map<String, String> places) {
        Matcher errors = Pattern.compile("clients/(C[0-9]+)\\.java:[0-9]+: error")
                .matcher(InMemoryCompiler.compileBriefly(sources, types).messages());
        Set<String> found = new TreeSet<>();
        while (errors.find()) {
            found.add(places.get(errors.group(1)));
        }
        return found;
    }

    private static Set<String> unlinked(
            List<OutputFile> sources,
            InMemoryCompiler.Result oldTypes,
            InMemoryCompiler.Result newTypes,
            Map<String, String> places)
            throws ReflectiveOperationException, IOException {
        Map<String, byte[]> clients =
                InMemoryCompiler.compileBriefly(sources, oldTypes).bytes();
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> place : places.entrySet()) {
            if (!ConstantPool.of(clients.get("clients." + place.getKey())).links(newTypes.classes())) {
                found.add(place.getValue());
            }
        }
        return found;
    }
}

package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Preferences;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.CommandDefinition;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiObject;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.version.Availability;
import io.github.qapi4j.runtime.version.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends what is valid in one version through types that stand for several, and tells what does not come back as it was. */
final class MergedWire {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final GeneratedTypes types;
    private final List<Schema> versions;
    private final Set<String> ranges;
    private final List<String> tags;
    private final Map<String, String> faults = new TreeMap<>();
    private int values;

    /**
     * Takes types.
     *
     * @param versions what they stand for, the oldest first
     * @param said what was said on merging: where no type of whole numbers takes what all versions have
     */
    MergedWire(GeneratedTypes types, List<Schema> versions, List<Diagnostic> said) {
        this.types = types;
        this.versions = versions;
        this.ranges = new TreeSet<>();
        said.forEach(diagnostic -> ranges.add(diagnostic.message()));
        this.tags = versions.stream()
                .flatMap(schema -> schema.definitions().values().stream()
                        .filter(UnionDefinition.class::isInstance)
                        .flatMap(union -> schema.tagEnum((UnionDefinition) union).values().stream()))
                .map(EnumValue::name)
                .distinct()
                .toList();
    }

    /** Returns what did not come back: the type and the value → why. */
    Map<String, String> faults() {
        return faults;
    }

    /** Returns how many values came back. */
    int values() {
        return values;
    }

    /**
     * Samples every definition that a merged one stands for.
     *
     * @param samples how many values of each
     */
    void run(int samples) {
        List<RandomJson> random = versions.stream()
                .map(schema -> new RandomJson(schema, 20261129, tags))
                .toList();
        for (Match match : Matcher.match(versions, Preferences.NONE).all()) {
            Definition merged = types.schema().definitions().get(match.name());
            // What a simple union implies in all versions has no class; its values stand in those of the union.
            if (merged == null || merged.name().equals(Schema.QTYPE) || types.isImplied(merged)) {
                continue;
            }
            for (Source.Whole source : match.definitions()) {
                for (int i = 0; i < samples; i++) {
                    sample(merged, source, random.get(source.version()));
                }
            }
        }
    }

    private void sample(Definition merged, Source.Whole source, RandomJson random) {
        JsonNode json = random.of(source.definition(), 0);
        if (json == null) {
            return;
        }
        String place = source.name() + " as " + merged.name();
        QapiValue value = roundTrip(place, json, types.reader(merged));
        if (value != null) {
            takes(place, source.version(), value);
        }
        if (value instanceof Command<?> command) {
            var returns = ((CommandDefinition) source.definition()).returns();
            JsonNode result = returns == null ? NOTHING : random.of(returns, 1);
            if (result != null) {
                roundTrip(source.name() + " result", result, command::readResult);
            }
        }
    }

    /** What is valid in a version is nothing that the version does not take. */
    private void takes(String place, int version, QapiValue value) {
        Availability availability = types.availability();
        List<Unavailable> unavailable =
                availability.unavailable(value, availability.labels().get(version));
        if (!unavailable.isEmpty()) {
            faults.put(place + " " + value, unavailable.toString());
        }
    }

    private <T> T roundTrip(String place, JsonNode json, JsonReader<T> reader) {
        try {
            T value = QapiJson.tolerant().read(json.toString(), reader);
            if (value == null || value == Nothing.INSTANCE) {
                assertThat(json).isEqualTo(NOTHING);
            } else if (value instanceof QapiValue whole) {
                JsonTrees.assertSame(json, QapiJson.strict().toJson(whole));
                rebuild(whole);
            }
            values++;
            return value;
        } catch (AssertionError | RuntimeException e) {
            if (ranges.stream().noneMatch(said -> isOfRange(said, String.valueOf(e.getMessage())))) {
                faults.put(place + " " + json, String.valueOf(e));
            }
            return null;
        }
    }

    /** A range is told by its place; what the reader says names the member. */
    private static boolean isOfRange(String said, String message) {
        java.util.regex.Matcher member = java.util.regex.Pattern.compile("member '([^']+)' must be an integer")
                .matcher(message);
        return member.find() && said.contains("." + member.group(1) + "'");
    }

    private static void rebuild(QapiValue value) {
        if (!(value instanceof QapiObject)) {
            return;
        }
        try {
            Object builder = value.getClass().getMethod("toBuilder").invoke(value);
            assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(value.toString(), e);
        }
    }
}

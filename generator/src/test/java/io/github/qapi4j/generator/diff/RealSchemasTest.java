package io.github.qapi4j.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.graph.ConditionTruth;
import io.github.qapi4j.generator.diff.graph.SchemaGraph;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What is found between the schemas of QEMU 7.2.0 and 10.0.13. */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
class RealSchemasTest {

    private static SchemaDiff diff(String file, String before, String after, Profile profile) throws DiffException {
        return SchemaDiff.compare(
                graph(file, before, profile),
                graph(file, after, profile),
                new SchemaDiff.Options(profile, Map.of(), Map.of()));
    }

    private static WireGraph graph(String file, String version, Profile profile) {
        Path path = Path.of(System.getProperty("qapi.corpus"), "qemu-" + version, file);
        Schema schema = new QapiCompiler(SourceLoader.DISK)
                .check(path, CheckOptions.DEFAULT.withDialect(version))
                .schema();
        return SchemaGraph.of(version, Objects.requireNonNull(schema, version), profile);
    }

    /** Each break, and why it is one. */
    @Test
    void breaksWhereAClientOfTheOldOneFails() throws DiffException {
        Map<String, String> reasons = new TreeMap<>();
        String gone = "QEMU refuses an argument that it does not know";
        for (String name : List.of(
                "block-incremental",
                "compress-level",
                "compress-threads",
                "compress-wait-thread",
                "decompress-threads")) {
            reasons.put("member.removed migrate-set-parameters/arg/" + name, gone);
        }
        reasons.put("member.removed migrate/arg/blk", gone);
        reasons.put("member.removed migrate/arg/inc", gone);
        reasons.put("member.removed trace-event-get-state/arg/vcpu", gone);
        reasons.put("member.removed trace-event-set-state/arg/vcpu", gone);
        String missing = "a client waits for a member that was always there";
        reasons.put("member.removed query-migrate/ret/ram/skipped", missing);
        reasons.put("member.removed query-status/ret/singlestep", missing);
        reasons.put("member.removed trace-event-get-state/ret/vcpu", missing);
        reasons.put("member.moved-to-branch query-sev/ret/handle", "there is none for guests of the new kind");
        reasons.put("member.moved-to-branch query-sev/ret/policy", "there is none for guests of the new kind");
        String value = "QEMU refuses a value that it does not know";
        reasons.put("enum.value-removed migrate-set-capabilities/arg/capabilities/capability:block", value);
        reasons.put("enum.value-removed migrate-set-capabilities/arg/capabilities/capability:compress", value);

        assertThat(breaks(diff("qapi/qapi-schema.json", "7.2.0", "10.0.13", Profile.OPEN)))
                .isEqualTo(reasons.keySet());
    }

    /** A profile that no real build has: what is left to builds that lack something becomes a break. */
    @Test
    void breaksWhereABuildIsKnownToLackSomething() throws DiffException {
        Profile profile = new Profile(Set.of(), Set.of("CONFIG_PIXMAN", "CONFIG_WIN32"));

        Set<String> more = breaks(diff("qapi/qapi-schema.json", "7.2.0", "10.0.13", profile));
        more.removeAll(breaks(diff("qapi/qapi-schema.json", "7.2.0", "10.0.13", Profile.OPEN)));

        assertThat(more)
                .containsExactly(
                        "branch.removed chardev-add/arg/backend/type=console",
                        "command.removed screendump",
                        "enum.value-removed chardev-add/arg/backend/type:console");
    }

    private static Set<String> breaks(SchemaDiff diff) {
        Set<String> breaks = new TreeSet<>();
        diff.findings().stream()
                .filter(finding -> Question.SERVER.verdict(finding) == Verdict.BREAK)
                .forEach(finding -> breaks.add(finding.id() + " " + finding.place()));
        return breaks;
    }

    /** The agent's commands that only some systems have are now known to be so. */
    @Test
    void tellsConditions() throws DiffException {
        SchemaDiff diff = diff("qga/qapi-schema.json", "8.2.0", "10.0.13", Profile.OPEN);

        assertThat(diff.findings())
                .filteredOn(finding -> finding.id().equals("condition.added"))
                .hasSize(21)
                .allSatisfy(finding -> assertThat(finding.outcome().server()).isEqualTo(Verdict.RISK));
        assertThat(diff.findings())
                .filteredOn(finding -> finding.place().text().equals("guest-fstrim"))
                .extracting(Finding::text)
                .containsExactly("always → if CONFIG_WIN32 or CONFIG_FSTRIM");
    }

    /** What is the same in both, with all that it holds, is passed over to save time: that hides nothing. */
    @Test
    void whatIsPassedOverHidesNothing() throws DiffException {
        for (String file : List.of("qapi/qapi-schema.json", "qga/qapi-schema.json")) {
            for (String old : List.of("4.0.0", "6.2.0", "7.2.0", "8.2.0")) {
                WireGraph before = graph(file, old, Profile.OPEN);
                WireGraph after = graph(file, "10.0.13", Profile.OPEN);
                Comparisons all = new Comparisons(before, after, new ConditionTruth(Profile.OPEN), Set.of());
                Comparisons changed = new Comparisons(before, after, new ConditionTruth(Profile.OPEN));
                assertThat(changed.unchanged()).hasSizeGreaterThan(20);
                assertThat(WireWalk.walk(changed, Roots.of(changed)))
                        .as(file + " " + old)
                        .isEqualTo(WireWalk.walk(all, Roots.of(all)));
            }
        }
    }

    /** Each finding says where it is in both texts. */
    @Test
    void eachFindingIsWhereItSays() throws DiffException {
        for (String old : List.of("4.0.0", "7.2.0")) {
            SchemaDiff diff = diff("qapi/qapi-schema.json", old, "10.0.13", Profile.OPEN);
            assertThat(diff.findings()).hasSizeGreaterThan(200).allSatisfy(finding -> {
                assertThat(finding.before() == null && finding.after() == null).isFalse();
                assertAt(finding.before(), finding, "qemu-" + old + "/");
                assertAt(finding.after(), finding, "qemu-10.0.13/");
            });
        }
    }

    private static void assertAt(@Nullable Span span, Finding finding, String folder) {
        if (span == null) {
            return;
        }
        assertThat(span.file().name()).contains(folder);
        String line = span.file().line(span.line());
        if (finding.id().matches("(struct|union|tag)\\..*|feature.*") && !line.contains(name(finding))) {
            // What is told of a type stands where the type is defined, whose name is not on the wire.
            assertThat(line).matches(".*'(struct|union|enum|alternate|command|event)': *'.*");
        } else {
            assertThat(line).contains(name(finding));
        }
    }

    /** Returns the last name of the place, in the apostrophe that ends it. */
    private static String name(Finding finding) {
        String[] steps = finding.place().text().split("[/:=]");
        String last = steps[steps.length - 1];
        return (Set.of("arg", "ret", "data").contains(last) && steps.length == 2 ? steps[0] : last) + "'";
    }
}

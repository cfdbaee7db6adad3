package io.github.qapi4j.generator.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Matcher;
import io.github.qapi4j.generator.match.Matches;
import io.github.qapi4j.generator.match.PlaceTypes;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.model.type.ArrayType;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import io.github.qapi4j.generator.model.wire.Directions;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.options.SchemaVersion;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Merges QEMU's own schemas, with {@code -Dqapi.corpus=DIR}: what is decided for them is listed here. */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
class CorpusMergeTest {
    private static final List<String> LABELS = List.of("4.0.0", "5.2.0", "6.2.0", "7.2.0", "8.2.0", "10.0.13");
    private static final String QMP = "qapi/qapi-schema.json";
    private static final List<String> ROOTS = List.of(
            QMP,
            "qga/qapi-schema.json",
            "storage-daemon/qapi/qapi-schema.json",
            "docs/interop/vhost-user.json",
            "docs/interop/firmware.json");

    /** Root → versions. */
    private static final Map<String, List<CheckedVersion>> VERSIONS = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        for (String root : ROOTS) {
            List<CheckedVersion> versions = new ArrayList<>();
            for (String label : LABELS) {
                Path source = Path.of(System.getProperty("qapi.corpus"), "qemu-" + label);
                if (Files.exists(source.resolve(root))) {
                    versions.add(version(label, source, root));
                }
            }
            VERSIONS.put(root, versions);
        }
    }

    private static CheckedVersion version(String label, Path source, String root) {
        CheckOptions options = new SchemaVersion(label, null, source)
                .reading(CheckOptions.DEFAULT
                        .withIncludeRoots(List.of(source.resolve("qapi")))
                        .withNames(root.endsWith("firmware.json") ? NameMode.LENIENT : NameMode.STRICT));
        CheckResult result = new QapiCompiler(SourceLoader.DISK).check(source.resolve(root), options);
        Schema schema = result.schema();
        assertThat(schema).as(TextPrinter.print(result.diagnostics())).isNotNull();
        return new CheckedVersion(label, root, ConditionFilter.apply(schema, Profile.OPEN));
    }

    /** A version, and two of its kind, are merged into what it is itself. */
    @TestFactory
    Stream<DynamicTest> oneVersionStaysAsItIs() {
        return VERSIONS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(version -> DynamicTest.dynamicTest(entry.getKey() + " " + version.label(), () -> {
                            String alone = Dumper.dump(version.schema());
                            CheckedVersion twin = new CheckedVersion("twin", version.root(), version.schema());
                            assertThat(dump(List.of(version))).isEqualTo(alone);
                            assertThat(dump(List.of(twin, version))).isEqualTo(alone);
                        })));
    }

    private static String dump(List<CheckedVersion> versions) {
        MergedSchema merged = merge(versions);
        return Dumper.dump(merged.schema(), merged.facts(), Dialect.CURRENT);
    }

    /** No two versions contradict each other, nor do all together. */
    @TestFactory
    Stream<DynamicTest> takesWhatEachVersionTakes() {
        return VERSIONS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    List<CheckedVersion> versions = entry.getValue();
                    includesAll(versions);
                    for (int old = 0; old < versions.size(); old++) {
                        for (int newer = old + 1; newer < versions.size(); newer++) {
                            includesAll(List.of(versions.get(old), versions.get(newer)));
                        }
                    }
                }));
    }

    private static void includesAll(List<CheckedVersion> versions) {
        Diagnostics diagnostics = new Diagnostics();
        MergedSchema merged = merge(versions, diagnostics);
        assertThat(Inclusion.faults(versions, merged, diagnostics.list())).isEmpty();
    }

    private static MergedSchema merge(List<CheckedVersion> versions) {
        return merge(versions, new Diagnostics());
    }

    private static MergedSchema merge(List<CheckedVersion> versions, Diagnostics diagnostics) {
        MergedSchema merged = Merger.merge(versions, Map.of(), diagnostics);
        assertThat(merged).as(TextPrinter.print(diagnostics.list())).isNotNull();
        return merged;
    }

    @Test
    void decidesOnTwoVersions() {
        List<CheckedVersion> two = VERSIONS.get(QMP).stream()
                .filter(version -> Set.of("7.2.0", "10.0.13").contains(version.label()))
                .toList();
        MergedSchema merged = merge(two);

        assertThat(loosened(merged, two))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Loosened.RECEIVED,
                        List.of(
                                "StatusInfo.singlestep",
                                "QCryptoBlockInfoLUKS.detached-header",
                                "BlockDeviceInfo.active",
                                "BlockDeviceTimedStats.min_zone_append_latency_ns",
                                "BlockDeviceTimedStats.max_zone_append_latency_ns",
                                "BlockDeviceTimedStats.avg_zone_append_latency_ns",
                                "BlockDeviceTimedStats.avg_zone_append_queue_depth",
                                "BlockDeviceStats.zone_append_bytes",
                                "BlockDeviceStats.zone_append_operations",
                                "BlockDeviceStats.zone_append_total_time_ns",
                                "BlockDeviceStats.zone_append_merged",
                                "BlockDeviceStats.failed_zone_append_operations",
                                "BlockDeviceStats.invalid_zone_append_operations",
                                "MigrationStats.skipped",
                                "DirtyRateInfo.calc-time-unit",
                                "TraceEventInfo.vcpu",
                                "MachineInfo.acpi"),
                        Loosened.EVENT,
                        List.of("BLOCK_IO_ERROR.qom-path"),
                        Loosened.DEPRECATED,
                        List.of("SGXInfo.section-size"),
                        Loosened.UNREACHED,
                        List.of("MapEntry.compressed")));
        assertThat(renamed(merged, two)).hasSize(26);
        assertThat(becameUnions(merged)).containsExactly("BlockJobInfo", "SevInfo");
    }

    @Test
    void decidesOnSixVersions() {
        List<CheckedVersion> six = VERSIONS.get(QMP);
        Diagnostics diagnostics = new Diagnostics();
        MergedSchema merged = merge(six, diagnostics);

        Map<Loosened, List<String>> loosened = loosened(merged, six);
        assertThat(loosened.get(Loosened.RECEIVED)).hasSize(45);
        assertThat(loosened.get(Loosened.EVENT))
                .containsExactly(
                        "BLOCK_IO_ERROR.qom-path", "MEMORY_DEVICE_SIZE_CHANGE.qom-path", "RTC_CHANGE.qom-path");
        assertThat(loosened.get(Loosened.UNREACHED))
                .containsExactly("MapEntry.compressed", "MapEntry.present", "SgxEPC.node");
        assertThat(loosened).hasSize(3);
        assertThat(renamed(merged, six)).hasSize(38);
        assertThat(becameUnions(merged))
                .containsExactly(
                        "BlockJobInfo",
                        "ExpirePasswordOptions",
                        "Netdev",
                        "ObjectOptions",
                        "SetPasswordOptions",
                        "SevInfo");
        assertThat(merged.facts().flags()).hasSize(54);
        assertThat(diagnostics.list()).hasSize(7).allMatch(diagnostic -> diagnostic.code() == Code.VERSION_RANGE);
    }

    /** Why it is no loss that a mandatory member became optional. */
    private enum Loosened {
        /** It is a member of a type that is only received. */
        RECEIVED,
        /** It is one of the data of an event, written in place. */
        EVENT,
        /** Each version that has it says that it is deprecated. */
        DEPRECATED,
        /** No command or event has its type. */
        UNREACHED
    }

    /** Returns the mandatory members that became optional, none of which is ever sent. */
    private static Map<Loosened, List<String>> loosened(MergedSchema merged, List<CheckedVersion> versions) {
        Directions directions = Directions.of(merged.schema());
        Map<Loosened, List<String>> loosened = new EnumMap<>(Loosened.class);
        for (Element member : merged.facts().loosened()) {
            assertThat(directions.sent()).doesNotContain(member.definition());
            Loosened reason = Loosened.UNREACHED;
            if (directions.received().contains(member.definition())) {
                reason = merged.schema().definitions().get(member.definition()).isType()
                        ? Loosened.RECEIVED
                        : Loosened.EVENT;
                reason = isDeprecated(member, versions) ? Loosened.DEPRECATED : reason;
            }
            loosened.computeIfAbsent(reason, unused -> new ArrayList<>())
                    .add(member.definition() + "." + member.name());
        }
        return loosened;
    }

    private static boolean isDeprecated(Element element, List<CheckedVersion> versions) {
        return versions.stream()
                .map(version -> version.schema().definitions().get(element.definition()))
                .filter(definition -> definition != null)
                .flatMap(definition -> definition.ownMembers().stream())
                .filter(member -> member.name().equals(element.name()))
                .allMatch(member -> member.features().stream()
                        .anyMatch(feature -> feature.name().equals("deprecated")));
    }

    /** Returns the places where one definition stands for another of another name. */
    private static List<String> renamed(MergedSchema merged, List<CheckedVersion> versions) {
        Matches matches =
                Matcher.match(versions.stream().map(CheckedVersion::schema).toList());
        List<String> renamed = new ArrayList<>();
        for (Match match : matches.all()) {
            if (merged.schema().definitions().containsKey(match.name())) {
                for (PlaceTypes place : matches.places(match)) {
                    Set<Type> types = new LinkedHashSet<>();
                    place.types()
                            .forEach(at ->
                                    types.add(at.type() instanceof ArrayType array ? array.element() : at.type()));
                    if (types.size() > 1 && types.stream().allMatch(DefinedType.class::isInstance)) {
                        renamed.add(place.place().toString());
                    }
                }
            }
        }
        return renamed;
    }

    /** Returns the unions that are structs in a version. */
    private static Set<String> becameUnions(MergedSchema merged) {
        Set<String> unions = new TreeSet<>(merged.facts().untagged().keySet());
        merged.facts().texts().stream()
                .map(Element::definition)
                .filter(name -> merged.schema().definitions().get(name) instanceof UnionDefinition)
                .forEach(unions::add);
        return unions;
    }
}

package io.github.qapi4j.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diff.graph.Reply;
import io.github.qapi4j.generator.diff.graph.ReplyException;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.Verdict;
import io.github.qapi4j.generator.model.filter.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found between the recorded replies of QEMU 7.2.22 and 10.0.13. */
@EnabledIfSystemProperty(named = "qapi.corpus", matches = ".+", disabledReason = "needs -Dqapi.corpus=DIR")
class RecordedRepliesTest {
    private JsonNode oldReply;
    private JsonNode newReply;
    private SchemaDiff diff;

    @BeforeEach
    void compare() throws DiffException, ReplyException, IOException {
        oldReply = reply("7.2.22");
        newReply = reply("10.0.13");
        diff = SchemaDiff.compare(
                Reply.read("old", bytes(oldReply)),
                Reply.read("new", bytes(newReply)),
                new SchemaDiff.Options(Profile.OPEN, Map.of(), Map.of()));
    }

    private static JsonNode reply(String version) throws IOException {
        Path file = Path.of(
                System.getProperty("qapi.corpus"), "qmp-live", "qemu-" + version, "commands", "query-qmp-schema.json");
        return JsonMapper.shared().readTree(file.toFile()).get("reply");
    }

    private static byte[] bytes(JsonNode reply) {
        return reply.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The numbers were counted before this was written, by another program. */
    @Test
    void findsAsMuchAsWasCounted() {
        assertThat(count(finding -> finding.id().equals("command.added"))).isEqualTo(19);
        assertThat(count(finding -> finding.id().equals("command.added") && finding.unstable()))
                .isEqualTo(4);
        assertThat(count(finding -> finding.id().startsWith("command.removed"))).isEqualTo(2);
        assertThat(count(finding -> finding.id().startsWith("command.removed") && finding.unstable()))
                .isEqualTo(2);
        assertThat(count(finding -> finding.id().equals("event.added"))).isEqualTo(5);
        assertThat(count(finding -> finding.id().startsWith("event.removed"))).isEqualTo(2);
        assertThat(count(finding -> removedMember(finding, Direction.SEND, "optional")))
                .isEqualTo(14);
        assertThat(count(finding -> removedMember(finding, Direction.RECEIVE, "optional")))
                .isEqualTo(16);
        assertThat(count(finding -> removedMember(finding, Direction.RECEIVE, "mandatory")))
                .isEqualTo(6);
        assertThat(count(finding -> addedValue(finding, Direction.RECEIVE))).isEqualTo(19);
        assertThat(count(finding -> addedValue(finding, Direction.SEND))).isEqualTo(37);
    }

    private long count(Predicate<Finding> which) {
        return diff.findings().stream().filter(which).count();
    }

    /** A member that moved to a branch is gone for the other branches. */
    private static boolean removedMember(Finding finding, Direction direction, String word) {
        boolean gone = finding.id().startsWith("member.removed") || finding.id().equals("member.moved-to-branch");
        return gone && finding.direction() == direction && finding.text().startsWith(word);
    }

    private static boolean addedValue(Finding finding, Direction direction) {
        return finding.id().equals("enum.value-added") && finding.direction() == direction;
    }

    /** Each break, and why it is one. */
    @Test
    void breaksWhereAClientOfTheOldOneFails() {
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
        reasons.put("enum.value-removed chardev-add/arg/backend/type:console", "the new one was built without it");
        reasons.put("branch.removed chardev-add/arg/backend/type=console", "the new one was built without it");

        Set<String> breaks = new TreeSet<>();
        diff.findings().stream()
                .filter(finding -> Question.SERVER.verdict(finding) == Verdict.BREAK)
                .forEach(finding -> breaks.add(finding.id() + " " + finding.place()));
        assertThat(breaks).isEqualTo(reasons.keySet());
    }

    /** Each finding is looked up in both texts, in a way that shares nothing with the comparison. */
    @Test
    void eachFindingIsInTheTexts() {
        ReplyText before = new ReplyText(oldReply.get("return"));
        ReplyText after = new ReplyText(newReply.get("return"));
        assertThat(diff.findings()).hasSizeGreaterThan(200);
        assertThat(diff.findings()).allSatisfy(finding -> {
            String place = finding.place().text();
            @Nullable JsonNode first = before.at(place);
            @Nullable JsonNode second = after.at(place);
            String id = finding.id();
            if (id.contains("added") && !id.startsWith("feature")) {
                assertThat(first).isNull();
                assertThat(second).isNotNull();
            } else if (id.contains("removed") && !id.startsWith("feature") || id.equals("member.moved-to-branch")) {
                assertThat(first).isNotNull();
                assertThat(second).isNull();
            } else {
                assertDiffers(id, place, before, after);
            }
        });
    }

    private static void assertDiffers(String id, String place, ReplyText before, ReplyText after) {
        JsonNode first = Objects.requireNonNull(before.at(place));
        JsonNode second = Objects.requireNonNull(after.at(place));
        if (id.startsWith("type.")) {
            assertThat(before.typeAt(place)).isNotEqualTo(after.typeAt(place));
        } else if (id.startsWith("member.now-")) {
            assertThat(first.has("default")).isNotEqualTo(second.has("default"));
        } else if (id.startsWith("feature.deprecated-added")) {
            assertThat(first.path("features").toString()).doesNotContain("\"deprecated\"");
            assertThat(second.path("features").toString()).contains("\"deprecated\"");
        } else {
            assertThat(id).isEqualTo("struct.now-union");
            assertThat(before.entryOf(place).has("tag")).isFalse();
            assertThat(after.entryOf(place).has("tag")).isTrue();
        }
    }
}

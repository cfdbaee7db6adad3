package io.github.qapi4j.runtime.qmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.runtime.qmp.schema.Answer.Known;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas say to paths. */
class QemuSchemaTest {
    private static final QemuSchema SMALL = Replies.schema();

    private static Answer ask(String path) {
        Answer answer = SMALL.ask(SchemaPath.parse(path));
        assertThat(SMALL.knows(SchemaPath.parse(path))).as(path).isEqualTo(answer.known() == Known.YES);
        if (answer.known() == Known.YES) {
            assertThat(SMALL.ask(SchemaPath.parse(answer.place())).place()).isEqualTo(answer.place());
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "add~ add~ ~ ",
                "CHANGED/data/name~ CHANGED/data/name~ ~ ",
                "list@fast~ list~ ~ deprecated fast",
                "list/ret/arg~ list/ret/arg~ ~ ",
                "list/ret/inner/inner/name~ list/ret/inner/inner/name~ ~ ",
                "modes/ret=slow~ modes/ret=slow~ ~ ",
                "add/arg/node-name~ add/arg/node-name~ optional~ ",
                "add/arg/driver=null-co/node-name~ add/arg/driver=null-co/node-name~ optional~ ",
                "add/arg/driver=qcow2/data-file~ add/arg/driver=qcow2/data-file~ optional~ ",
                "add/arg/driver=qcow2/backing@deprecated~ add/arg/driver=qcow2/backing~ optional~ deprecated",
                "add/arg/driver=file@dynamic~ add/arg/driver=file~ ~ dynamic",
                "add/arg/driver=luks@unstable~ add/arg/driver=luks~ ~ unstable",
                "add/arg/driver=luks/mode=fast/threads~ add/arg/driver=luks/mode=fast/threads~ ~ ",
                "add/arg/driver=luks/mode=fast/node-name~ add/arg/driver=luks/mode=fast/node-name~ optional~ ",
                "add/arg/driver=luks/file/driver=luks/mode~ add/arg/driver=luks/file/driver=luks/mode~ ~ ",
                "set/arg/things/arg=slow~ set/arg/things/arg=slow~ ~ ",
                "set/arg/when:array~ set/arg/when~ ~ ",
                "set/arg/value:null~ set/arg/value~ ~ ",
                "set/arg/share:int~ set/arg/share~ ~ ",
                "list/ret:array~ list/ret~ ~ ",
                "add/arg/**/threads:int~ add/arg/driver=luks/mode=fast/threads~ ~ ",
                "add/arg/driver=luks/**/threads~ add/arg/driver=luks/mode=fast/threads~ ~ ",
                "add/arg/**/driver=file/filename~ add/arg/driver=file/filename~ ~ ",
                "add/arg/**/file/**/filename~ add/arg/driver=luks/file/driver=file/filename~ ~ ",
                "add/arg/driver=luks/**/driver=file/filename~ add/arg/driver=luks/file/driver=file/filename~ ~ ",
                "add/arg/driver=luks/**/driver~ add/arg/driver=luks/driver~ ~ ",
                "add/arg/driver=luks/mode=fast/**/driver=file~ add/arg/driver=luks/mode=fast/file/driver=file~ ~ dynamic",
                "sub | list/ret/nam | list/ret/name~ list/ret/name~ ~ ",
            })
    void knows(String path, String place, String optional, String features) {
        Answer answer = ask(path);
        assertThat(answer.missing()).isNull();
        assertThat(answer.known()).isEqualTo(Known.YES);
        assertThat(answer.place()).isEqualTo(place);
        assertThat(answer.optional()).isEqualTo(optional != null);
        assertThat(String.join(" ", answer.features())).isEqualTo(features == null ? "" : features);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "ad~ there is no command or event 'ad' (did you mean 'add'?)",
                "add/data~ add is a command, which has arg and ret only",
                "CHANGED/arg/name~ CHANGED is an event, which has data only",
                "add/arg/nodename~ add/arg has no member 'nodename' (did you mean 'node-name'?)",
                "add/arg/data-file~ add/arg has no member 'data-file'; with driver=qcow2 it has",
                "add/arg/driver=luks/threads~ add/arg/driver=luks has no member 'threads'; with mode=fast it has",
                "add/arg/driver=file/data-file~ add/arg/driver=file has no member 'data-file'; with driver=qcow2 it has",
                "add/arg/driver=null-co/filename~ add/arg/driver=null-co has no member 'filename'; with driver=file it has",
                "add/arg/driver=qcow/x~ add/arg/driver has no value 'qcow' (did you mean 'qcow2'?)",
                "add/arg/node-name=x~ add/arg/node-name is no enum, and so has no value 'x'",
                "modes/ret=quick~ modes/ret has no value 'quick'",
                "modes/ret=slow/x~ modes/ret=slow chooses no branch of a union, and so nothing can follow it",
                "list/ret/arg=slow/name~ list/ret/arg=slow chooses no branch of a union, and so nothing can follow it",
                "add/arg/driver=file/driver=luks~ add/arg/driver=file has chosen 'driver' already",
                "list/ret/name/x~ list/ret/name is a string, and so has no member 'x'",
                "set/arg/when:object~ set/arg/when is a string or an array, and cannot be an object",
                "set/arg/count:number~ set/arg/count is an integer, and cannot be a number",
                "list/ret:object~ list/ret is an array, and cannot be an object",
                "list@slow~ list has no feature 'slow'; it has 'deprecated', 'fast'",
                "add/arg/driver=qcow2@x~ add/arg/driver=qcow2 has no feature 'x'",
                "add/arg/**/thread~ nothing below add/arg is called 'thread' (did you mean 'threads'?)",
                "add/arg/**/threads@x~ add/arg/**/threads has no feature 'x'",
                "ad | lst~ there is no command or event 'ad' (did you mean 'add'?); there is no command or event 'lst' (did"
                        + " you mean 'list'?)",
            })
    void saysWhatIsMissing(String path, String missing) {
        Answer answer = ask(path);
        assertThat(answer.missing()).isEqualTo(missing);
        assertThat(answer.known()).isEqualTo(Known.NO);
        assertThat(answer.place()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "set/arg/value/any/thing~ what set/arg/value may have is not told",
                "device_add/arg/addr~ what device_add/arg may have is not told",
                "modes/ret=slow@unstable~ this QEMU does not tell whether modes/ret=slow has features",
            })
    void saysWhatIsNotTold(String path, String why) {
        assertThat(ask(path).missing()).isEqualTo(why);
        assertThat(ask(path).known()).isEqualTo(Known.NOT_TOLD);
    }

    @Test
    void findsTheFirstPlaceByLevelsAndNames() {
        assertThat(ask("list/ret/**/name").place()).isEqualTo("list/ret/name");
        assertThat(ask("set/arg/**/arg").place()).isEqualTo("set/arg/things/arg");
    }

    @Test
    void equalRepliesAreOneSchema() {
        String print = SMALL.fingerprint();
        assertThat(print).matches("[0-9a-f]{64}");
        for (int seed = 1; seed < 20; seed++) {
            assertThat(Replies.read(Replies.small(seed))).isSameAs(SMALL);
        }
        assertThat(Replies.read(Replies.small().replace("unstable", "instable")).fingerprint())
                .isNotEqualTo(print);
        assertThat(Replies.read(Replies.small().replace("\"type\":\"6\"", "\"type\":\"2\""))
                        .fingerprint())
                .isNotEqualTo(print);
        assertThat(SMALL).hasToString("QemuSchema[5 commands, 1 events, " + print + "]");
    }

    /** Names are found by their hash codes: those that have the same one are told apart, in whichever order they come. */
    @Test
    void namesMayShareAHashCode() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        UnaryOperator<String> renamed = reply ->
                reply.replace("\"name\":\"count\"", "\"name\":\"BB\"").replace("\"name\":\"share\"", "\"name\":\"Aa\"");
        QemuSchema schema = Replies.read(renamed.apply(Replies.small()));
        assertThat(schema.knows(SchemaPath.parse("set/arg/Aa:number"))).isTrue();
        assertThat(schema.knows(SchemaPath.parse("set/arg/BB:int"))).isTrue();
        assertThat(schema.knows(SchemaPath.parse("set/arg/AaBB"))).isFalse();
        for (int seed = 1; seed < 5; seed++) {
            assertThat(Replies.read(renamed.apply(Replies.small(seed)))).isSameAs(schema);
        }
        String one = "{\"name\":\"BB\",\"type\":\"int\"},";
        String other = "{\"name\":\"Aa\",\"type\":\"number\"},";
        String small = renamed.apply(Replies.small());
        assertThat(small).contains(one + other);
        assertThat(Replies.read(small.replace(one + other, other + one))).isSameAs(schema);
    }

    /** A reply that says what it can say, and cannot say of members which features they have. */
    @Test
    void anOldReplyDoesNotTellFeaturesOfMembers() {
        String self = """
                {"meta-type":"command","name":"query-qmp-schema","arg-type":"0","ret-type":"[s]"},
                {"meta-type":"array","name":"[s]","element-type":"s"},
                {"meta-type":"object","name":"s","tag":"meta-type","members":[{"name":"meta-type","type":"m"}],"variants":[
                  {"case":"object","type":"o"},{"case":"command","type":"c"}]},
                {"meta-type":"enum","name":"m","values":["object","command"]},
                {"meta-type":"object","name":"o","members":[{"name":"members","type":"[om]"}]},
                {"meta-type":"array","name":"[om]","element-type":"om"},
                {"meta-type":"object","name":"om","members":[{"name":"name","type":"str"}]},
                {"meta-type":"object","name":"c","members":[{"name":"features","type":"str"}]},""";
        QemuSchema old = Replies.read(Replies.small().replaceFirst("\\[", "[" + self));
        SchemaPath member = SchemaPath.parse("add/arg/node-name@unstable");
        assertThat(old.ask(member).known()).isEqualTo(Known.NOT_TOLD);
        assertThat(old.ask(SchemaPath.parse("add/arg@unstable")).known()).isEqualTo(Known.NOT_TOLD);
        assertThat(old.ask(SchemaPath.parse("CHANGED@unstable")).known()).isEqualTo(Known.NOT_TOLD);
        assertThat(old.ask(SchemaPath.parse("add@unstable")).known()).isEqualTo(Known.NO);
        assertThat(SMALL.ask(member).known()).isEqualTo(Known.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "blockdev-add/arg/driver=qcow2/data-file; yes optional; yes optional",
                "blockdev-add/arg/driver=gluster; yes; yes deprecated",
                "block-stream/arg/backing-mask-protocol; no; yes optional",
                "query-block/arg/flat; no; no",
                "netdev_add/arg/type=passt; no; no",
                "object-add/arg/qom-type=monitor-qmp; no; no",
                "migrate/arg/detach; yes optional; yes optional",
                "chardev-add/arg/backend/type=socket/data/reconnect; yes optional; yes optional deprecated",
                "chardev-add/arg/backend/type=socket/data/reconnect-ms; no; yes optional",
                "query-kvm; yes; yes",
                "chardev-add/arg/**/reconnect-ms; no; yes optional",
                "device_add/arg/addr; not_told; not_told",
            })
    void answersAsThePrototype(String path, String older, String newer) throws IOException {
        SchemaPath parsed = SchemaPath.parse(path);
        assertThat(text(QemuSchema.read(Replies.recorded("7.2.22")).ask(parsed)))
                .isEqualTo(older);
        assertThat(text(QemuSchema.read(Replies.recorded("10.0.13")).ask(parsed)))
                .isEqualTo(newer);
    }

    private static String text(Answer answer) {
        String known = answer.known().name().toLowerCase(Locale.ROOT);
        return String.join(" ", known, answer.optional() ? "optional" : "", String.join(" ", answer.features()))
                .strip()
                .replaceAll(" +", " ");
    }
}

package io.github.qapi4j.runtime.growth;

import static java.util.stream.Collectors.joining;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.QapiMappers;
import io.github.qapi4j.runtime.fixture.Channel;
import io.github.qapi4j.runtime.fixture.Everything;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VhostUserBackend;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What readers may meet n times, each with a reader that does not mind and with an error behind it. {@link WorkCounter}
 * loads this class, so that it names no class of the test's own; the test finds it by its name.
 */
public final class ReadingCases implements Supplier<Map<String, IntFunction<Runnable>>> {
    private static final String BACKEND = "\"description\":\"d\",\"type\":\"gpu\",\"binary\":\"b\"";

    private final Map<String, IntFunction<Runnable>> cases = new LinkedHashMap<>();

    /** For the test. */
    public ReadingCases() {}

    /** Returns the cases: for a number of things, what is then done. */
    @Override
    public Map<String, IntFunction<Runnable>> get() {
        unknownMembers();
        lateTags();
        lists();
        trees();
        malformed();
        cases.putAll(new SchemaCases().get());
        return cases;
    }

    private void unknownMembers() {
        all("unknown members, left out", n -> object(members(n)), Everything::read, Everything.class);
        all("unknown members, kept", n -> object(members(n), BACKEND), VhostUserBackend::read, VhostUserBackend.class);
        all(
                "unknown members before a wrong one",
                n -> object(members(n), "\"int8\":[]"),
                Everything::read,
                Everything.class);
        all("unknown members, one twice", n -> object(members(n), "\"u0\":0", BACKEND), VhostUserBackend::read, null);
        all("unknown members, others missing", n -> object(members(n)), VhostUserBackend::read, VhostUserBackend.class);
        all(
                "unknown members between inner objects that keep some",
                n -> object(members(n), "\"inner\":{\"u0\":0,\"type\":\"input\"}", "\"v\":0", "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
    }

    private void lateTags() {
        late("after them", "\"type\":\"input\"");
        late("after them, and twice", "\"type\":\"input\",\"type\":\"input\"");
        late("after them, one of them twice", "\"u0\":0,\"type\":\"input\"");
        late("after them and a wrong member", "\"features\":[5],\"type\":\"gpu\"");
        late("after them and before a wrong member", "\"type\":\"gpu\",\"features\":[5]");
        late("after them, others missing", "\"type\":\"gpu\"");
        late("after them, and unknown", "\"type\":\"new\"");
        late("after them, and no string", "\"type\":5");
        late("missing", "\"features\":[]");
        late(
                "after them in an inner object that is wrong",
                "\"inner\":{\"size\":[],\"type\":\"gpu\"},\"type\":\"gpu\"");
        all(
                "a wrong member first, then the others, then the tag",
                n -> object("\"features\":[5]", members(n), "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
        all(
                "a union in a union's object",
                n -> object(members(n), "\"kind\":\"k\",\"id\":1,\"type\":\"input\""),
                Channel::read,
                Channel.class);
        all(
                "a union in a union's object, wrong",
                n -> object(members(n), "\"kind\":\"k\",\"id\":[],\"type\":\"input\""),
                Channel::read,
                Channel.class);
    }

    private void late(String what, String last) {
        all(
                "members of a union, the tag " + what,
                n -> object(members(n), last),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
        all(
                "members of a union's member, the tag " + what,
                n -> object("\"inner\":" + object(members(n), last), "\"features\":[]", "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
    }

    private void lists() {
        lists("unknown values, kept", "\"new\"", "5");
        lists("elements", "\"gpu\"", "5");
        all(
                "unions",
                n -> list(n, "{\"u\":0,\"features\":[],\"type\":\"gpu\"}", ""),
                in -> in.list(VHostUserBackendCapabilities::read),
                VHostUserBackendCapabilities[].class);
        all(
                "unions, the last one wrong",
                n -> list(
                        n, "{\"u\":0,\"features\":[],\"type\":\"gpu\"}", ",{\"u\":0,\"features\":5,\"type\":\"gpu\"}"),
                in -> in.list(VHostUserBackendCapabilities::read),
                VHostUserBackendCapabilities[].class);
        mapped(
                "branches of a union in a member with a long name",
                n -> "{\"" + "m".repeat(n) + "\":" + list(n, "{\"type\":\"input\"}", "") + "}",
                Inputs.class);
    }

    private void lists(String what, String element, String wrong) {
        all(
                "a list, " + what,
                n -> object("\"features\":" + list(n, element, ""), "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
        all(
                "a list, " + what + ", the last one wrong",
                n -> object("\"features\":" + list(n, element, "," + wrong), "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
    }

    private void trees() {
        trees("members", n -> object(members(n)));
        trees("members, one twice", n -> object(members(n), "\"u0\":0"));
        trees("elements", n -> list(n, "0", ""));
        trees("elements, the last one wrong", n -> list(n, "0", ",1e99999999999"));
        trees("levels, the last one wrong", n -> levels(n / 10, "{\"a\":0,\"a\":0}"));
    }

    private void trees(String what, IntFunction<String> tree) {
        all("a tree, " + what, n -> object("\"any\":" + tree.apply(n)), Everything::read, Everything.class);
        all(
                "a tree that is kept, " + what,
                n -> object("\"x\":" + tree.apply(n), "\"type\":\"input\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
        all(
                "a tree before the tag, " + what,
                n -> object("\"inner\":{\"x\":" + tree.apply(n) + ",\"type\":\"input\"}", "\"type\":\"gpu\""),
                VHostUserBackendCapabilities::read,
                VHostUserBackendCapabilities.class);
    }

    private void malformed() {
        all("members, then no JSON", n -> object(members(n), "x"), Everything::read, null);
        all(
                "members, then no JSON, before the tag",
                n -> object(members(n), "x"),
                VHostUserBackendCapabilities::read,
                null);
        all("a long name", n -> "{\"" + "m".repeat(n) + "\":0,\"int8\":[]}", Everything::read, Everything.class);
        all("a long string", n -> "{\"int8\":\"" + "m".repeat(n) + "\"}", Everything::read, Everything.class);
    }

    private void all(String what, IntFunction<String> json, JsonReader<?> reader, Class<?> type) {
        for (QapiJson mode : new QapiJson[] {QapiJson.tolerant(), QapiJson.strict()}) {
            String name = what + (mode == QapiJson.strict() ? ", strict" : "");
            cases.put(name + ": string", n -> {
                String text = json.apply(n);
                return () -> attempt(() -> mode.read(text, reader));
            });
            cases.put(name + ": bytes", n -> {
                byte[] bytes = json.apply(n).getBytes(StandardCharsets.UTF_8);
                return () -> attempt(() -> mode.read(bytes, reader));
            });
        }
        if (type != null) {
            mapped(what, json, type);
        }
    }

    private void mapped(String what, IntFunction<String> json, Class<?> type) {
        cases.put(what + ": mapper", n -> {
            byte[] bytes = json.apply(n).getBytes(StandardCharsets.UTF_8);
            return () -> attempt(() -> QapiMappers.tolerant().readValue(bytes, type));
        });
    }

    /** An error is told in full, too. */
    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (QapiJsonException refusal) {
            if (refusal.getMessage().isEmpty() || refusal.jsonPath() == null) {
                throw new IllegalStateException(refusal);
            }
        }
    }

    static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "\"u" + index + "\":0")
                .collect(joining(","));
    }

    static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    static String list(int count, String element, String last) {
        return "[" + (element + ",").repeat(count - 1) + element + last + "]";
    }

    private static String levels(int count, String innermost) {
        int levels = Math.min(count, 450);
        return ("{\"" + "n".repeat(100) + "\":").repeat(levels) + innermost + "}".repeat(levels);
    }

    /** A program's own type, whose one member may have any name. */
    static final class Inputs extends LinkedHashMap<String, VHostUserBackendCapabilities.Input[]> {
        private static final long serialVersionUID = 1L;
    }
}

package io.github.qapi4j.runtime.growth;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownMembers;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.runtime.fixture.VHostUserBackendCapabilities;
import io.github.qapi4j.runtime.fixture.VHostUserBackendType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** What a schema may have n times, and values that hold n of something. */
final class SchemaCases implements Supplier<Map<String, IntFunction<Runnable>>> {
    private final Map<String, IntFunction<Runnable>> cases = new LinkedHashMap<>();

    @Override
    public Map<String, IntFunction<Runnable>> get() {
        cases.put("a type's members", n -> () -> table(n, ""));
        members("all there", n -> members(0, n));
        members("all missing", n -> "{}");
        members("every other one missing", n -> members(0, n / 2));
        members("the last one twice", n -> members(0, n).replace("}", ",\"m" + (n - 1) + "\":0}"));
        members("one unknown", n -> members(0, n).replace("}", ",\"M0\":0}"));
        cases.put("a union's branches, none of them right", n -> {
            QapiEnum[] known = IntStream.range(0, n)
                    .mapToObj(index -> new Value("v" + index))
                    .toArray(QapiEnum[]::new);
            MemberTable table = MemberTable.ofUnion("Union", 0, "type");
            return () -> refused(() -> QapiJson.strict().read("{\"u\":0,\"type\":\"w\"}", in -> {
                in.tag(table);
                return in.unrecognizedTag(known);
            }));
        });
        values();
        return cases;
    }

    private void members(String what, IntFunction<String> json) {
        for (String mark : List.of("", "*")) {
            cases.put("a type's members" + (mark.isEmpty() ? "" : ", optional") + ", " + what, n -> {
                MemberTable table = table(n, mark);
                String text = json.apply(n);
                return () -> refused(() -> QapiJson.strict().read(text, in -> read(in, table)));
            });
        }
    }

    private void values() {
        cases.put("kept members, compared, hashed and shown", n -> {
            UnknownMembers one = kept(n);
            UnknownMembers other = kept(n);
            return () -> {
                if (!one.equals(other)
                        || one.hashCode() != other.hashCode()
                        || one.toString().isEmpty()) {
                    throw new IllegalStateException();
                }
            };
        });
        cases.put("kept members, asked for one by one", n -> {
            UnknownMembers kept = kept(n);
            return () -> kept.asMap().keySet().forEach(kept::get);
        });
        cases.put("kept members, checked", n -> {
            UnknownMembers kept = kept(n);
            MemberTable table = MemberTable.of("Type", "a b c");
            return () -> table.requireUnknown(kept);
        });
        written("kept members", n -> new VHostUserBackendCapabilities.Input(VHostUserBackendType.INPUT, kept(n)));
        written(
                "values",
                n -> new VHostUserBackendCapabilities.Gpu(
                        Collections.nCopies(n, VHostUserBackendType.GPU), null, null, UnknownMembers.NONE));
        written(
                "values, the last one not to be written",
                n -> new VHostUserBackendCapabilities.Gpu(
                        Stream.concat(
                                        Collections.nCopies(n, VHostUserBackendType.GPU).stream(),
                                        Stream.of(VHostUserBackendType.UNRECOGNIZED))
                                .toList(),
                        null,
                        null,
                        UnknownMembers.NONE));
    }

    private void written(String what, IntFunction<VHostUserBackendCapabilities> value) {
        cases.put(what + ", written", n -> {
            VHostUserBackendCapabilities made = value.apply(n);
            return () -> {
                refused(() -> QapiJson.strict().toJson(made));
                refused(() -> QapiJson.strict().toBytes(made));
            };
        });
    }

    private static UnknownMembers kept(int count) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(index -> members.put("u" + index, IntNode.valueOf(index)));
        return UnknownMembers.of(members);
    }

    private static MemberTable table(int count, String mark) {
        StringBuilder names = new StringBuilder(mark + "m0");
        IntStream.range(1, count)
                .forEach(index -> names.append(' ').append(mark).append('m').append(index));
        return MemberTable.of("Type", names.toString());
    }

    private static long read(JsonInput in, MemberTable members) {
        long sum = 0;
        in.startObject(members);
        for (int member = in.nextMember(members); member != MemberTable.END; member = in.nextMember(members)) {
            if (member == MemberTable.UNKNOWN) {
                in.skip(members);
            } else {
                sum += in.int64();
            }
        }
        return sum;
    }

    private static String members(int first, int last) {
        StringBuilder json = new StringBuilder("{\"m").append(first).append("\":0");
        IntStream.range(first + 1, last)
                .forEach(index -> json.append(",\"m").append(index).append("\":0"));
        return json.append('}').toString();
    }

    private static void refused(Runnable action) {
        try {
            action.run();
        } catch (QapiJsonException refusal) {
            if (refusal.getMessage().isEmpty()) {
                throw new IllegalStateException(refusal);
            }
        }
    }

    /** A value of a schema's enum. */
    record Value(String wireName) implements QapiEnum {
        @Override
        public String name() {
            return wireName;
        }
    }
}

package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.syntax.ArrayValue;
import io.github.qapi4j.generator.syntax.BooleanValue;
import io.github.qapi4j.generator.syntax.NullValue;
import io.github.qapi4j.generator.syntax.ObjectValue;
import io.github.qapi4j.generator.syntax.StringValue;
import io.github.qapi4j.generator.syntax.Value;
import java.util.Collection;
import java.util.stream.Collectors;

/** Wording that several messages share. */
final class Words {
    private Words() {}

    /** Returns names in quotes with commas between. */
    static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    /** Returns {@code key 'a'} or {@code keys 'a', 'b'}. */
    static String keys(Collection<String> names) {
        return counted("key", names);
    }

    /** Returns a noun, in the plural where there are several names, and the names. */
    static String counted(String noun, Collection<String> names) {
        return noun + (names.size() == 1 ? " " : "s ") + quoted(names);
    }

    /** Returns what kind of value something is: {@code an object}. */
    static String kindOf(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public String visitObject(ObjectValue object) {
                return "an object";
            }

            @Override
            public String visitArray(ArrayValue array) {
                return "an array";
            }

            @Override
            public String visitString(StringValue string) {
                return "a string";
            }

            @Override
            public String visitBoolean(BooleanValue bool) {
                return "a boolean";
            }

            @Override
            public String visitNull(NullValue nothing) {
                return "null";
            }
        });
    }
}

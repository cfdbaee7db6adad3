package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.JsonKind;
import io.github.qapi4j.generator.model.AlternateDefinition;
import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.type.BuiltinType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which JSON values the branches of an alternate claim (R113). */
final class AlternateKinds {
    private AlternateKinds() {}

    /** Returns two branches that claim values of one kind, in their order; an empty list where all can be told apart. */
    static List<Branch> ambiguous(Schema schema, AlternateDefinition alternate) {
        Map<JsonKind, Branch> claimed = new EnumMap<>(JsonKind.class);
        for (Branch branch : alternate.branches()) {
            for (JsonKind kind : claims(schema, branch)) {
                @Nullable Branch other = claimed.putIfAbsent(kind, branch);
                if (other != null) {
                    return List.of(other, branch);
                }
            }
        }
        return List.of();
    }

    /** A string claims more than strings: QEMU's command line gives numbers and booleans as strings. */
    private static Set<JsonKind> claims(Schema schema, Branch branch) {
        if (branch.type() == BuiltinType.STR) {
            return EnumSet.of(JsonKind.STRING, JsonKind.NUMBER, JsonKind.BOOLEAN);
        }
        @Nullable JsonKind kind = JsonKind.of(schema, branch.type());
        return kind == null ? EnumSet.noneOf(JsonKind.class) : EnumSet.of(kind);
    }
}

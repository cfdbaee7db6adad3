package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param envelope what every draft has
 * @param values its values that are good
 * @param prefix the prefix of the C constants, or null where none is given
 */
record EnumDraft(
        Envelope envelope, List<EnumValue> values, @Nullable String prefix) implements Draft {
    EnumDraft {
        values = List.copyOf(values);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (EnumValue value : values) {
            parts.add(new Part("value", value.name(), value.features(), value.span()));
        }
        return parts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEnum(this);
    }

    @Override
    public EnumDefinition definition() {
        return new EnumDefinition(envelope.header(), values, prefix);
    }

    /** A string; QEMU's command line gives numbers and booleans as strings, so a value may claim these as well. */
    @Override
    public Set<JsonKind> jsonKinds() {
        EnumSet<JsonKind> kinds = EnumSet.of(JsonKind.STRING);
        for (EnumValue value : values) {
            if (value.name().equals("on") || value.name().equals("off")) {
                kinds.add(JsonKind.BOOLEAN);
            }
            if ("-+0123456789.".indexOf(value.name().charAt(0)) >= 0) {
                kinds.add(JsonKind.NUMBER);
            }
        }
        return kinds;
    }
}

package io.github.qapi4j.generator.check.raw;

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
 * @param info what every definition has
 * @param values its values that are good
 * @param prefix the prefix of the C constants, or null where none is given
 */
public record RawEnum(
        DefinitionInfo info,
        List<EnumValue> values,
        @Nullable String prefix) implements RawDefinition {
    public RawEnum {
        values = List.copyOf(values);
    }

    @Override
    public List<DocumentedPart> parts() {
        List<DocumentedPart> parts = new ArrayList<>();
        for (EnumValue value : values) {
            parts.add(new DocumentedPart("value", value.name(), value.features(), value.span()));
        }
        return parts;
    }

    @Override
    public List<EnumValue> featuredParts() {
        return values;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEnum(this);
    }

    @Override
    public EnumDefinition toModel() {
        return new EnumDefinition(info.header(), values, prefix);
    }

    /** A string; QEMU's command line gives numbers and booleans as strings, so a value may claim these as well. */
    @Override
    public Set<ValueKind> jsonKinds() {
        EnumSet<ValueKind> kinds = EnumSet.of(ValueKind.STRING);
        for (EnumValue value : values) {
            if (value.name().equals("on") || value.name().equals("off")) {
                kinds.add(ValueKind.BOOLEAN);
            }
            if ("-+0123456789.".indexOf(value.name().charAt(0)) >= 0) {
                kinds.add(ValueKind.NUMBER);
            }
        }
        return kinds;
    }
}

package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum: a set of strings.
 *
 * @param header what every definition has
 * @param values its values, in order; may be empty
 * @param prefix the prefix of the C constants, or null where none is given; of no meaning for other languages
 */
public record EnumDefinition(
        Header header, List<EnumValue> values, @Nullable String prefix) implements Definition {
    public EnumDefinition {
        values = List.copyOf(values);
    }

    @Override
    public String keyword() {
        return "enum";
    }

    @Override
    public List<Type> references() {
        return List.of();
    }

    @Override
    public List<String> describedNames() {
        return values.stream().map(EnumValue::name).toList();
    }

    @Override
    public EnumDefinition withHeader(Header other) {
        return new EnumDefinition(other, values, prefix);
    }

    @Override
    public EnumDefinition withValues(List<EnumValue> others) {
        return new EnumDefinition(header, others, prefix);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEnum(this);
    }
}

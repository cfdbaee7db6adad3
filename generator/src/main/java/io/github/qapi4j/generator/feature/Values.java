package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that may stand somewhere.
 *
 * @param enums the enums that they are of
 */
record Values(List<EnumDefinition> enums) {
    /** Returns the place with a value chosen, or null where there is no such value. */
    @Nullable
    Spot choose(Spot at, String value) {
        for (EnumDefinition definition : enums) {
            for (EnumValue known : definition.values()) {
                if (known.name().equals(value)) {
                    Waypoint point = new Waypoint.OfValue(definition, known);
                    Type type = new DefinedType(definition.name());
                    return new Spot(at.way().to(point), type, at.layers(), point.ownFeatures());
                }
            }
        }
        return null;
    }

    /** Returns the texts of all values. */
    List<String> names() {
        return enums.stream()
                .flatMap(definition -> definition.values().stream())
                .map(EnumValue::name)
                .toList();
    }
}

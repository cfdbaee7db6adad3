package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.type.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a path has come to.
 *
 * @param way what it has passed
 * @param type the type of what is there; null for the arguments or data as a whole, and for an empty result
 * @param layers the object that the next member is looked for in; empty where nothing there is an object
 * @param features the features of what is there, and of its type
 */
record Spot(Way way, @Nullable Type type, List<Layer> layers, List<Waypoint.OfFeature> features) {
    Spot {
        layers = List.copyOf(layers);
        features = List.copyOf(features);
    }

    /** Returns what tells the object there from others. */
    String object() {
        StringBuilder text = new StringBuilder();
        for (Layer layer : layers) {
            text.append(layer.chosen() ? '=' : '/').append(layer.definition().name());
        }
        return text.toString();
    }

    /** Returns the same place with another object to look for the next member in. */
    Spot with(List<Layer> object) {
        return new Spot(way, type, object, features);
    }
}

package io.github.qapi4j.schemas.interop.select;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.schemas.vhostuser.VHostUserBackendCapabilities;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A backend's type and features as it printed them, whether the schema knows them or not.
 *
 * <p>The schema gives features to the types {@code gpu} and {@code input} only; programs of other types print them all
 * the same, in the same member.
 *
 * @param type the type, such as {@code gpu}
 * @param features the features in the program's order, such as {@code virgl}; empty if it printed none
 */
public record BackendAbilities(String type, List<String> features) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Copies the list. */
    public BackendAbilities {
        features = List.copyOf(features);
    }

    /** Returns what capabilities say. */
    public static BackendAbilities of(VHostUserBackendCapabilities capabilities) {
        String type = "";
        List<String> features = List.of();
        // Their JSON form has the members in one place, whichever branch of the union it is.
        String json = QapiJson.tolerant().toJson(capabilities);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getString();
                } else if (member.equals("features") && value == JsonToken.START_ARRAY) {
                    features = strings(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new BackendAbilities(type, features);
    }

    private static List<String> strings(JsonParser parser) {
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                strings.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return strings;
    }
}

package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.qapi4j.runtime.jackson2.QapiModule;
import java.util.List;
import org.example.qapi.Colour;
import org.example.qapi.Lamp;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class MapperBuilderTest {
    record Room(String name, List<Lamp> lamps) {}

    private static final String JSON = "{\"name\":\"kitchen\",\"lamps\":[{\"colour\":\"warm-white\","
            + "\"life-time\":18446744073709551615,\"extra\":{\"a\":[1.10,null]}}]}";

    @Test
    void aModuleThatIsNamedReadsAndWrites() throws Exception {
        readsAndWrites(Jackson2ObjectMapperBuilder.json().modulesToInstall(QapiModule.class).build());
    }

    @Test
    void aModuleThatIsFoundReadsAndWrites() throws Exception {
        readsAndWrites(Jackson2ObjectMapperBuilder.json().findModulesViaServiceLoader(true).build());
    }

    private static void readsAndWrites(ObjectMapper mapper) throws Exception {
        Room room = mapper.readValue(JSON, Room.class);

        assertEquals(Colour.WARM_WHITE, room.lamps().get(0).colour());
        assertEquals(-1, room.lamps().get(0).lifeTime());
        assertEquals(JSON, mapper.writeValueAsString(room));
    }

    @Test
    void whatTheSchemaDoesNotKnowIsLeftToTheBuilder() throws Exception {
        String newer = JSON.replace("{\"colour\"", "{\"dimmer\":1,\"colour\"");
        Jackson2ObjectMapperBuilder builder = Jackson2ObjectMapperBuilder.json().modulesToInstall(new QapiModule());

        assertEquals(JSON, builder.build().writeValueAsString(builder.build().readValue(newer, Room.class)));
        ObjectMapper strict = builder.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        assertThrows(JsonMappingException.class, () -> strict.readValue(newer, Room.class));
    }
}

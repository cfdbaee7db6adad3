package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.qapi4j.runtime.jackson2.QapiModule;
import org.example.qmp.Lamp;
import org.junit.jupiter.api.Test;

class RegisteredByHandTest {
    private static final String JSON = "{\"colour\":\"red\",\"life-time\":18446744073709551615}";
    private static final String NEWER = JSON.replace("}", ",\"dimmer\":true}");

    @Test
    void readsAndWrites() throws Exception {
        JsonMapper mapper = Mappers.mapper();

        assertTrue(QapiModule.class.getModule().isNamed());
        assertEquals(JSON, mapper.writeValueAsString(mapper.readValue(NEWER, Lamp.class)));
    }
}

package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiMappers;
import org.example.qmp.Colour;
import org.example.qmp.Lamp;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.BooleanNode;

class LampsTest {
    private static final String JSON = "{\"name\":\"desk\",\"colour\":\"red\",\"extra\":true}";
    private static final Lamp LAMP =
            Lamp.builder().name("desk").colour(Colour.RED).extra(BooleanNode.TRUE).build();

    @Test
    void everythingIsInItsModule() {
        assertEquals("org.example.qmp", Lamp.class.getModule().getName());
        assertEquals("io.github.qapi4j.runtime", QapiJson.class.getModule().getName());
        assertEquals(false, QapiJson.class.getModule().isExported("io.github.qapi4j.runtime.internal"));
        // What is optional is not asked for.
        assertEquals(false, ModuleLayer.boot().findModule("com.fasterxml.jackson.databind").isPresent());
    }

    @Test
    void isReadAndWritten() {
        assertEquals(LAMP, QapiJson.strict().read(JSON, Lamp::read));
        assertEquals(JSON, QapiJson.strict().toJson(LAMP));
    }

    @Test
    void databindReadsAndWritesAsWell() {
        assertEquals(LAMP, QapiMappers.strict().readValue(JSON, Lamp.class));
        assertEquals(JSON, QapiMappers.strict().writeValueAsString(LAMP));
    }
}

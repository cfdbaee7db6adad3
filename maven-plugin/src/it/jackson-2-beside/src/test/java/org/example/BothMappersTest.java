package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.example.qapi.Bus;
import org.example.qapi.DiskOnBus;
import org.example.qapi.DiskRef;
import org.example.qapi.Machine;
import org.junit.jupiter.api.Test;

class BothMappersTest {
    /** A class of the program's own, which both mappers handle as they handle any record. */
    record Order(String customer, Machine machine) {}

    /** Numbers that no double and no long can hold, and a member that the schema does not know. */
    private static final String JSON = "{\"customer\":\"ä\",\"machine\":{\"boot-disk\":{\"bus\":\"virtio-scsi\","
            + "\"size-limit\":18446744073709551615,\"extra\":[1.10,0.1000000000000000055511151231257827,null]},"
            + "\"ratio\":0.5,\"newer-than-this-program\":123456789012345678901234567890}}";

    private final JsonMapper two = JsonMapper.builder()
            // By default a tree keeps doubles, or of a decimal number not the zeros at its end.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // In Jackson 2 this is on by default; in Jackson 3 it is off.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();
    private final tools.jackson.databind.json.JsonMapper three =
            tools.jackson.databind.json.JsonMapper.builder().build();

    @Test
    void bothReadAndWriteTheSame() throws Exception {
        Order order = two.readValue(JSON, Order.class);

        assertEquals(three.readValue(JSON, Order.class), order);
        assertEquals(JSON, two.writeValueAsString(order));
        assertEquals(JSON, three.writeValueAsString(order));
    }

    @Test
    void treesOfJackson2LoseNothing() throws Exception {
        Order order = two.readValue(JSON, Order.class);

        assertEquals(two.readTree(JSON), two.valueToTree(order));
        assertEquals(order, two.treeToValue(two.readTree(JSON), Order.class));
        assertEquals(JSON, two.writeValueAsString(two.<com.fasterxml.jackson.databind.JsonNode>valueToTree(order)));
    }

    @Test
    void unsignedNumbersAndTypesAreThoseOfTheSchema() throws Exception {
        Machine machine = two.readValue(JSON, Order.class).machine();
        DiskOnBus disk = ((DiskRef.Definition) machine.bootDisk()).value();

        assertEquals(-1, disk.sizeLimit());
        assertEquals(Bus.VIRTIO_SCSI, disk.bus());
    }

    @Test
    void whatDoesNotFitTheSchemaIsRefusedByBoth() {
        String wrong = JSON.replace("18446744073709551615", "-1");

        assertThrows(tools.jackson.core.JacksonException.class, () -> three.readValue(wrong, Order.class));
        String message = assertThrows(JsonMappingException.class, () -> two.readValue(wrong, Order.class)).getMessage();
        assertEquals(true, message.contains("size-limit"), message);
    }
}

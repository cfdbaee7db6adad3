package io.github.qapi4j.benchmarks.cold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.File;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads a descriptor by reflection on a record. */
final class Databind {
    private Databind() {}

    enum Type {
        @JsonProperty("block")
        BLOCK,
        @JsonProperty("fs")
        FS,
        @JsonProperty("gpu")
        GPU,
        @JsonProperty("input")
        INPUT
    }

    record Backend(String description, Type type, String binary, List<String> tags) {}

    /** Prints the program that the named descriptor names. */
    public static void main(String[] arguments) {
        System.out.println(new JsonMapper()
                .readValue(new File(arguments[0]), Backend.class)
                .binary());
    }
}

package io.github.qapi4j.benchmarks.cold;

import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.io.File;
import tools.jackson.databind.json.JsonMapper;

/** Reads a descriptor with generated code through a mapper. */
final class Mapper {
    private Mapper() {}

    /** Prints the program that the named descriptor names. */
    public static void main(String[] arguments) {
        System.out.println(new JsonMapper()
                .readValue(new File(arguments[0]), VhostUserBackend.class)
                .binary());
    }
}

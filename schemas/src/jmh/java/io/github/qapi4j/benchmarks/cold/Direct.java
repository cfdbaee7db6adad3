package io.github.qapi4j.benchmarks.cold;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.schemas.vhostuser.VhostUserBackend;
import java.nio.file.Path;

/** Reads a descriptor without a mapper. */
final class Direct {
    private Direct() {}

    /** Prints the program that the named descriptor names. */
    public static void main(String[] arguments) {
        System.out.println(QapiJson.tolerant()
                .read(Path.of(arguments[0]), VhostUserBackend::read)
                .binary());
    }
}

package io.github.qapi4j.generator.syntax.load;

import java.io.File;

/** What diagnostics call a file: made from what the user and the schemas say, never absolute unless they are. */
final class DisplayName {
    private DisplayName() {}

    /**
     * Returns the name of an included file: the folder of the including one, and the string of the directive.
     *
     * @param including what diagnostics call the including file
     */
    static String ofIncluded(String including, String target) {
        int separator = Math.max(including.lastIndexOf('/'), including.lastIndexOf(File.separatorChar));
        return target.startsWith("/") ? target : including.substring(0, separator + 1) + target;
    }
}

package io.github.qapi4j.maven.report;

import io.github.qapi4j.generator.diag.Diagnostic;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The editor that runs the build, if one does. */
public interface Ide {
    /** What there is on the command line. */
    Ide NONE = new Ide() {
        @Override
        public void show(Collection<Path> schemas, List<Diagnostic> diagnostics) {}

        @Override
        public void refresh(Path folder) {}
    };

    /**
     * Marks what was found in the text, in place of what was found before.
     *
     * @param schemas all files that were read, absolute
     * @param diagnostics their file names are relative to the project's base folder
     */
    void show(Collection<Path> schemas, List<Diagnostic> diagnostics);

    /** Tells that files in a folder have changed. */
    void refresh(Path folder);
}

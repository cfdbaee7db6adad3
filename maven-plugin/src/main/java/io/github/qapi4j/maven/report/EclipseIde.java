package io.github.qapi4j.maven.report;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.diag.Span;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;

/** Eclipse, through the API that its Maven integration offers to plugins. */
public final class EclipseIde implements Ide {
    private final Path base;
    private final BuildContext context;

    /**
     * Makes the editor.
     *
     * @param base the project's base folder
     */
    public EclipseIde(Path base, BuildContext context) {
        this.base = base;
        this.context = context;
    }

    @Override
    public void show(Collection<Path> schemas, List<Diagnostic> diagnostics) {
        schemas.forEach(schema -> context.removeMessages(schema.toFile()));
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                .forEach(this::mark);
    }

    /** An editor shows no schema of an archive: what is wrong with one is marked where the project includes it. */
    private void mark(Diagnostic diagnostic) {
        Span place = diagnostic.span();
        if (isFile(place)) {
            add(file(place), place, diagnostic.message(), diagnostic);
            return;
        }
        String message = place + ": " + diagnostic.message();
        List<Span> includes = place.file().includeChain();
        for (int i = includes.size() - 1; i >= 0; i--) {
            if (isFile(includes.get(i))) {
                add(file(includes.get(i)), includes.get(i), message, diagnostic);
                return;
            }
        }
        add(base.resolve("pom.xml").toFile(), Span.ofFile(place.file()), message, diagnostic);
    }

    private boolean isFile(Span place) {
        return file(place).isFile();
    }

    private File file(Span place) {
        return base.resolve(place.file().name()).toFile();
    }

    private void add(File file, Span place, String message, Diagnostic diagnostic) {
        context.addMessage(
                file,
                place.line(),
                place.column(),
                message,
                diagnostic.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                null);
    }

    @Override
    public void refresh(Path folder) {
        context.refresh(folder.toFile());
    }
}

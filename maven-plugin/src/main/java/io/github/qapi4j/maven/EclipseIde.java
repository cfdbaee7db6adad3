package io.github.qapi4j.maven;

import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;

/** Eclipse, through the API that its Maven integration offers to plugins. */
final class EclipseIde implements Ide {
    private final Path base;
    private final BuildContext context;

    EclipseIde(Path base, BuildContext context) {
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

    private void mark(Diagnostic diagnostic) {
        context.addMessage(
                base.resolve(diagnostic.span().file().name()).toFile(),
                diagnostic.span().line(),
                diagnostic.span().column(),
                diagnostic.message(),
                diagnostic.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
                null);
    }

    @Override
    public void refresh(Path folder) {
        context.refresh(folder.toFile());
    }
}

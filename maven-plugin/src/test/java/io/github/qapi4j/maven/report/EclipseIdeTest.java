package io.github.qapi4j.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.SourceFile;
import io.github.qapi4j.generator.diag.Span;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EclipseIdeTest {
    @TempDir
    private Path base;

    private final List<String> markers = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(base.resolve("a.json"), "");
    }

    @Test
    void whatIsWrongInTheProjectIsMarkedThere() {
        show(file("a.json", null));

        assertThat(markers).containsExactly("a.json:3:4 it is wrong");
    }

    @Test
    void whatIsWrongInAnArchiveIsMarkedWhereTheProjectIncludesIt() {
        SourceFile own = file("a.json", null);
        SourceFile outer = file("b.jar!/META-INF/qapi/b.json", new Span(own, 1, 2, 1));
        show(file("b.jar!/META-INF/qapi/c.json", new Span(outer, 5, 6, 1)));

        assertThat(markers).containsExactly("a.json:1:2 b.jar!/META-INF/qapi/c.json:3:4: it is wrong");
    }

    @Test
    void whatIsWrongInAnArchiveThatThePomNamesIsMarkedThere() {
        show(file("b.jar!/META-INF/qapi/b.json", null));

        assertThat(markers).containsExactly("pom.xml:0:0 b.jar!/META-INF/qapi/b.json:3:4: it is wrong");
    }

    private static SourceFile file(String name, @Nullable Span includedFrom) {
        return new SourceFile(name, "", includedFrom);
    }

    private void show(SourceFile file) {
        BuildContext context = (BuildContext) Proxy.newProxyInstance(
                BuildContext.class.getClassLoader(),
                new Class<?>[] {BuildContext.class},
                (proxy, method, arguments) -> {
                    Path marked = ((java.io.File) arguments[0]).toPath();
                    markers.add(base.relativize(marked) + ":" + arguments[1] + ":" + arguments[2] + " " + arguments[3]);
                    return null;
                });
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(Code.BAD_NAME, new Span(file, 3, 4, 1), "it is wrong");
        new EclipseIde(base, context).show(List.of(), diagnostics.list());
    }
}

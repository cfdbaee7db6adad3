package io.github.qapi4j.generator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();
    private final Span span = Span.ofFile(new SourceFile("a.json", "", null));

    private void warn(int times) {
        for (int i = 0; i < times; i++) {
            diagnostics.warning(Code.NAME_CASE, span, "warning " + i);
        }
    }

    @Test
    void countsWhatItDoesNotKeep() {
        warn(Diagnostics.LIMIT);
        assertThat(diagnostics.list())
                .hasSize(Diagnostics.LIMIT)
                .allMatch(one -> one.notes().isEmpty());

        warn(5);
        List<Diagnostic> list = diagnostics.list();
        assertThat(list).hasSize(Diagnostics.LIMIT);
        assertThat(list.get(Diagnostics.LIMIT - 1).notes()).containsExactly(Note.of("5 more are not shown"));
    }

    @Test
    void neverLeavesOutTheErrorForWhichASchemaIsRefused() {
        warn(Diagnostics.LIMIT + 1);
        diagnostics.in(new DefinitionRef("struct", "A", 1)).error(Code.BAD_NAME, span, "error");

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.list()).last().extracting(Diagnostic::severity).isEqualTo(Severity.ERROR);
    }
}

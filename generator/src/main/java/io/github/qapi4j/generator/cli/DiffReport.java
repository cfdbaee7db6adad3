package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.compare.ComparedSchema;
import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.doc.DocChanges;
import io.github.qapi4j.generator.diff.doc.SinceNotes;
import io.github.qapi4j.generator.diff.report.SinceReport;
import io.github.qapi4j.generator.diff.report.SinceTable;
import io.github.qapi4j.generator.model.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code qapi diff} prints: the differences, or the table of what came and went. */
final class DiffReport {
    private DiffReport() {}

    static String print(SchemaDiff diff, ComparedSchema before, ComparedSchema after, DiffOptions options) {
        if (options.table()) {
            SinceTable table = SinceTable.of(diff, notes(before), notes(after));
            return switch (options.format()) {
                case TEXT -> SinceReport.text(table);
                case JSON -> SinceReport.json(table);
                case MARKDOWN -> SinceReport.markdown(table);
            };
        }
        @Nullable Schema old = before.schema();
        @Nullable Schema now = after.schema();
        SchemaDiff told =
                options.docChanges() && old != null && now != null ? diff.with(DocChanges.between(old, now)) : diff;
        return options.format().print(told, options.question());
    }

    private static Map<Span, String> notes(ComparedSchema side) {
        @Nullable Schema schema = side.schema();
        return schema == null ? Map.of() : SinceNotes.of(schema);
    }
}

package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import io.github.qapi4j.schemas.interop.catalog.CatalogFile;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import io.github.qapi4j.schemas.interop.catalog.DescriptorEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind.
 *
 * @param kind the kind
 * @param catalog the catalog
 * @param rows its files, in its order
 */
record Listing(KindView<?> kind, DescriptorCatalog<?> catalog, List<Row> rows) {
    /** Looks at a search path for descriptors of a kind. */
    static <T> Listing of(KindView<T> kind, DescriptorSearchPath searchPath) {
        DescriptorCatalog<T> catalog = DescriptorCatalog.discover(kind.format(), searchPath);
        Iterator<DescriptorEntry<T>> entries = catalog.entries().iterator();
        List<Row> rows = new ArrayList<>();
        for (CatalogFile file : catalog.files()) {
            // The active files are the entries, in the same order.
            rows.add(file.status() == CatalogFile.Status.ACTIVE ? row(kind, file, entries.next()) : row(kind, file));
        }
        return new Listing(kind, catalog, rows);
    }

    private static <T> Row row(KindView<T> kind, CatalogFile file, DescriptorEntry<T> entry) {
        List<String> notes =
                entry.problems().stream().map(DescriptorProblem::message).toList();
        return new Row(kind, file, kind.summary().apply(entry.value()), notes);
    }

    private static Row row(KindView<?> kind, CatalogFile file) {
        return new Row(kind, file, null, Stream.ofNullable(file.reason()).toList());
    }

    /**
     * A file.
     *
     * @param kind the kind of descriptor that it would be
     * @param file the file
     * @param summary what it says; null unless it counts
     * @param notes why it does not count, or what is wrong with it
     */
    record Row(KindView<?> kind, CatalogFile file, @Nullable Summary summary, List<String> notes) {
        boolean isActive() {
            return file.status() == CatalogFile.Status.ACTIVE;
        }
    }
}

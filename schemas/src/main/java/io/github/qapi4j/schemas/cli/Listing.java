package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.schemas.interop.catalog.CatalogFile;
import io.github.qapi4j.schemas.interop.catalog.DescriptorCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind.
 *
 * @param kind the kind
 * @param catalog the catalog
 * @param rows its files, in its order
 */
record Listing(KindView<?> kind, DescriptorCatalog<?> catalog, List<Row> rows) {
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

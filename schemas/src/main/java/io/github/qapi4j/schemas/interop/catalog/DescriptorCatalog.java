package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorSearchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The descriptors of one kind on a host: which count, in which order, and why the others do not.
 *
 * <p>The files of all directories are taken together. Of the files with one name, only that in the most specific
 * directory counts; if it is empty, the name is hidden altogether. What remains is sorted by the bytes of the names, and
 * software takes the first that suits it. A file that cannot be read or disobeys the schema is a problem of its own and
 * harms no other, but neither does it bring a less specific file of its name back.
 *
 * <p>A catalog is a picture of one moment, and immutable if its values are.
 *
 * @param <T> the type of the descriptors
 */
public final class DescriptorCatalog<T> {
    private final DescriptorKind kind;
    private final List<SearchedDirectory> directories;
    private final List<DescriptorEntry<T>> entries;
    private final List<MaskedDescriptor> masked;
    private final List<IgnoredDescriptor> ignored;
    private final List<DescriptorProblem> problems;
    private final List<CatalogFile> files;

    private DescriptorCatalog(DescriptorKind kind, CatalogBuilder<T> builder) {
        this.kind = kind;
        this.directories = List.copyOf(builder.directories);
        this.entries = List.copyOf(builder.entries);
        this.masked = List.copyOf(builder.masked);
        this.ignored = List.copyOf(builder.ignored);
        this.problems = List.copyOf(builder.problems);
        List<CatalogFile> all = new ArrayList<>(builder.active);
        all.addAll(builder.others);
        this.files = List.copyOf(all);
    }

    /**
     * Looks at all directories of a search path and reads the descriptors that count.
     *
     * <p>It never throws for what it finds, and never waits for a FIFO. Files are read up to 1 MiB.
     *
     * @param format the kind of descriptors, and how they are read
     * @param searchPath where to look
     */
    public static <T> DescriptorCatalog<T> discover(DescriptorFormat<T> format, DescriptorSearchPath searchPath) {
        return discover(format, searchPath, DiskAccess.INSTANCE);
    }

    static <T> DescriptorCatalog<T> discover(
            DescriptorFormat<T> format, DescriptorSearchPath searchPath, FileAccess access) {
        return new DescriptorCatalog<>(format.kind(), new Discovery<>(access, format, searchPath).run());
    }

    /** Returns the kind of the descriptors. */
    public DescriptorKind kind() {
        return kind;
    }

    /** Returns the directories that were looked at, from the most general to the most specific. */
    public List<SearchedDirectory> directories() {
        return directories;
    }

    /** Returns the descriptors that count, in the order in which they are to be tried. */
    public List<DescriptorEntry<T>> entries() {
        return entries;
    }

    /** Returns the files that another one of their name puts out of action, by name, the most specific first. */
    public List<MaskedDescriptor> masked() {
        return masked;
    }

    /** Returns the files that are no descriptors, by name; files that only hide a name are among them. */
    public List<IgnoredDescriptor> ignored() {
        return ignored;
    }

    /**
     * Returns why directories cannot be listed, and then, by name, why files do not count. What is wrong with
     * descriptors that count is in {@link DescriptorEntry#problems()}.
     */
    public List<DescriptorProblem> problems() {
        return problems;
    }

    /**
     * Returns every file that was seen: first those that count, in the order in which they are to be tried, then
     * directories that cannot be listed, then the other files by name, the most specific first.
     */
    public List<CatalogFile> files() {
        return files;
    }

    /** Returns the first descriptor in order that suits, or nothing. */
    public Optional<DescriptorEntry<T>> firstMatching(Predicate<? super T> criterion) {
        return entries.stream().filter(entry -> criterion.test(entry.value())).findFirst();
    }

    /**
     * Returns a text for people: the directories, and for each file whether it counts and why.
     *
     * @return lines that end in a newline each; names and texts from the host are escaped where they could disturb
     */
    public String explain() {
        return Explanation.of(kind, directories, files);
    }
}

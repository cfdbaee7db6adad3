package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.TerminalText;
import io.github.qapi4j.schemas.interop.TextPlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup has found so far, in the order of names.
 *
 * @param <T> the type of the descriptors
 */
final class CatalogBuilder<T> {
    final List<SearchedDirectory> directories = new ArrayList<>();
    final List<DescriptorEntry<T>> entries = new ArrayList<>();
    final List<MaskedDescriptor> masked = new ArrayList<>();
    final List<IgnoredDescriptor> ignored = new ArrayList<>();
    final List<DescriptorProblem> problems = new ArrayList<>();
    final List<CatalogFile> active = new ArrayList<>();
    final List<CatalogFile> others = new ArrayList<>();

    void searched(Path directory, SearchedDirectory.State state) {
        directories.add(new SearchedDirectory(directory, state));
    }

    void directoryProblem(DescriptorProblem problem) {
        problems.add(problem);
        String name = FileName.of(problem.path()).text();
        others.add(file(CatalogFile.Status.PROBLEM, name, problem.path(), null, story(problem)));
    }

    void enter(EntryLocation location, T value, List<DescriptorProblem> faults) {
        String name = location.name().text();
        entries.add(new DescriptorEntry<>(name, location.path(), value, faults));
        List<String> stories = faults.stream().map(CatalogBuilder::story).toList();
        String reason = stories.isEmpty() ? null : String.join("; ", stories);
        active.add(file(CatalogFile.Status.ACTIVE, name, location.path(), null, reason));
    }

    void ignore(EntryLocation location, IgnoredReason reason) {
        String name = location.name().text();
        ignored.add(new IgnoredDescriptor(name, location.path(), reason));
        others.add(file(CatalogFile.Status.IGNORED, name, location.path(), null, reason.text()));
    }

    void mask(EntryLocation location, Path by, MaskedReason reason) {
        String name = location.name().text();
        masked.add(new MaskedDescriptor(name, location.path(), by, reason));
        String story = reason.text() + " " + TerminalText.of(by);
        others.add(file(CatalogFile.Status.MASKED, name, location.path(), by, story));
    }

    void problem(EntryLocation location, DescriptorProblem problem) {
        problems.add(problem);
        others.add(file(CatalogFile.Status.PROBLEM, location.name().text(), location.path(), null, story(problem)));
    }

    private static CatalogFile file(
            CatalogFile.Status status, String name, Path path, @Nullable Path by, @Nullable String reason) {
        return new CatalogFile(status, name, path, by, reason);
    }

    private static String story(DescriptorProblem problem) {
        TextPlace place = problem.place();
        String where = place.line() < 1 ? "" : "line " + place.line() + ", column " + place.column() + ": ";
        return where + problem.message() + "; " + problem.remedy();
    }
}

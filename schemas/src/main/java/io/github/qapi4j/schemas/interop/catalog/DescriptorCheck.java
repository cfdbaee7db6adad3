package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.DescriptorRule;
import io.github.qapi4j.schemas.interop.FileProblem;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.IoMessages;
import io.github.qapi4j.schemas.interop.LinkTarget;
import io.github.qapi4j.schemas.interop.ReferenceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks single files, for those who write and package descriptors: against the schema, and against the rules that only
 * its description states.
 *
 * @param <T> the type of the descriptors
 */
public final class DescriptorCheck<T> {
    private static final DescriptorRule<Object> NAMES = new FileNameRule();

    private final DescriptorFormat<T> format;
    private final @Nullable Host host;

    private DescriptorCheck(DescriptorFormat<T> format, @Nullable Host host) {
        this.format = format;
        this.host = host;
    }

    /** Returns a check of the files alone; of the paths that they name it only checks that they are absolute. */
    public static <T> DescriptorCheck<T> of(DescriptorFormat<T> format) {
        return new DescriptorCheck<>(format, null);
    }

    /**
     * Returns the same check on a host: it also looks for the files which the descriptors name there, and follows the
     * links of descriptors that lie in the host's root as that host's kernel would.
     */
    public DescriptorCheck<T> on(Host target) {
        return new DescriptorCheck<>(format, Objects.requireNonNull(target));
    }

    /**
     * Checks a file of any name and place; links are followed, and nothing makes it wait or throw.
     *
     * @param file a path of this machine
     * @return what is wrong with it, the problem that keeps it from being a descriptor first; empty if all is well
     */
    public List<DescriptorProblem> check(Path file) {
        try {
            LinkTarget target = (host == null ? Host.local() : host).trace(file);
            return switch (target.kind()) {
                case MISSING -> List.of(new FileProblem.UnreadableFile(file, "it does not exist"));
                case DANGLING -> List.of(new FileProblem.DanglingLink(file, target.path()));
                case LOOP -> List.of(new FileProblem.LinkLoop(file));
                case NULL_DEVICE -> List.of(notRegular(file));
                case FOUND ->
                    Files.isRegularFile(target.path()) ? read(file, target.path()) : List.of(notRegular(file));
            };
        } catch (IOException e) {
            return List.of(new FileProblem.UnreadableFile(file, IoMessages.text(e)));
        }
    }

    private List<DescriptorProblem> read(Path file, Path real) {
        DescriptorFileReader<T> reader = new DescriptorFileReader<>(DiskAccess.INSTANCE, format.reader());
        DescriptorRead<T> read = reader.read(file, real);
        T value = read.value();
        if (value == null) {
            return List.of(Objects.requireNonNull(read.problem()));
        }
        List<DescriptorProblem> problems = new ArrayList<>(references(file, value));
        if (reader.strict().read(file, real).problem() instanceof ContentProblem.BadContent bad) {
            problems.add(new ContentProblem.UnknownContent(file, bad.place(), bad.detail()));
        }
        String name = FileName.of(file).text();
        breaches(NAMES, file, name, value, problems);
        format.rules().forEach(rule -> breaches(rule, file, name, value, problems));
        return problems;
    }

    private List<DescriptorProblem> references(Path file, T value) {
        Host place = host == null ? Host.local() : host;
        return new ReferenceCheck(place)
                .problems(file, format.references().apply(value)).stream()
                        .filter(problem -> host != null || isRelative(problem))
                        .toList();
    }

    private static <T> void breaches(
            DescriptorRule<? super T> rule, Path file, String name, T value, List<DescriptorProblem> problems) {
        rule.breaches(name, value).forEach(place -> problems.add(new ContentProblem.BrokenRule(file, rule, place)));
    }

    private static boolean isRelative(DescriptorProblem problem) {
        return problem instanceof ContentProblem.BadReference bad && bad.fault() == ReferenceFault.NOT_ABSOLUTE;
    }

    private static DescriptorProblem notRegular(Path file) {
        return new FileProblem.UnreadableFile(file, "it is not a regular file");
    }
}

package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.ContentProblem;
import io.github.qapi4j.schemas.interop.DescriptorProblem;
import io.github.qapi4j.schemas.interop.FileReference;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.LinkTarget;
import io.github.qapi4j.schemas.interop.ReferenceFault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the files that descriptors name. */
final class ReferenceCheck {
    private final Host host;

    ReferenceCheck(Host host) {
        this.host = host;
    }

    /** Returns what is wrong with the files that a descriptor names, in its order. */
    List<DescriptorProblem> problems(Path descriptor, List<FileReference> references) {
        List<DescriptorProblem> problems = new ArrayList<>();
        for (FileReference reference : references) {
            ReferenceFault fault = fault(reference);
            if (fault != null) {
                problems.add(new ContentProblem.BadReference(descriptor, reference, fault));
            }
        }
        return problems;
    }

    private @Nullable ReferenceFault fault(FileReference reference) {
        Optional<Path> absolute = host.absolute(reference.file());
        if (absolute.isEmpty()) {
            return ReferenceFault.NOT_ABSOLUTE;
        }
        try {
            LinkTarget target = host.traceInside(absolute.get());
            return switch (target.kind()) {
                case MISSING, DANGLING, LOOP -> ReferenceFault.MISSING;
                case NULL_DEVICE -> ReferenceFault.NOT_A_FILE;
                case FOUND -> fileFault(target.path(), reference.program());
            };
        } catch (AccessDeniedException e) {
            return ReferenceFault.UNREACHABLE;
        } catch (IOException e) {
            // Such as a name that is too long for any file.
            return ReferenceFault.MISSING;
        }
    }

    private static @Nullable ReferenceFault fileFault(Path real, boolean program) {
        if (!Files.isRegularFile(real)) {
            return ReferenceFault.NOT_A_FILE;
        }
        return program && !Files.isExecutable(real) ? ReferenceFault.NOT_EXECUTABLE : null;
    }
}

package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.options.GenerateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What two sides both say of builds of QEMU: their Java was generated for such builds. */
public final class SharedProfile {
    private SharedProfile() {}

    /** Returns the identifiers that all bindings of both sides define, or undefine; none where a side says nothing. */
    public static Profile of(ComparedSchema before, ComparedSchema after) {
        if (before.bindings().isEmpty() || after.bindings().isEmpty()) {
            return Profile.OPEN;
        }
        List<ComparedBinding> all = new ArrayList<>(before.bindings());
        all.addAll(after.bindings());
        return new Profile(shared(all, GenerateOptions::defines), shared(all, GenerateOptions::undefines));
    }

    private static Set<String> shared(List<ComparedBinding> all, Function<GenerateOptions, Set<String>> part) {
        Set<String> shared = new TreeSet<>(part.apply(all.get(0).properties().options()));
        all.forEach(binding -> shared.retainAll(part.apply(binding.properties().options())));
        return shared;
    }
}

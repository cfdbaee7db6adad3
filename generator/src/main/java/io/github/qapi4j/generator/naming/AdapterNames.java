package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of the classes that lead Jackson Databind to types, one for each schema file: {@code block-core.json} has
 * {@code BlockCoreAdapter}. They are named last, and give way to the types of the schema.
 *
 * <p>There is one for each file, not for each package, so that schemas that share a package need not know of each other.
 */
final class AdapterNames {
    /** Folders are part of a module's name; this leaves room for the suffix in file names of 255 bytes. */
    private static final int LENGTH = 120;

    private AdapterNames() {}

    /**
     * Names the adapters.
     *
     * @param packages schema file → package, for each file that needs one
     * @param types all types
     * @return schema file → class
     */
    static SortedMap<String, ClassName> assign(SortedMap<String, String> packages, Collection<ClassName> types) {
        Map<String, NameScope> scopes = new HashMap<>();
        for (ClassName type : types) {
            scope(scopes, type.packageName()).unique(type.simpleName());
        }
        SortedMap<String, ClassName> adapters = new TreeMap<>();
        packages.forEach((module, packageName) -> adapters.put(
                module, ClassName.get(packageName, scope(scopes, packageName).unique(wish(module)))));
        return adapters;
    }

    private static NameScope scope(Map<String, NameScope> scopes, String packageName) {
        return scopes.computeIfAbsent(packageName, name -> NameScope.ofFiles(ReservedNames.TYPES));
    }

    private static String wish(String module) {
        String stem =
                CaseStyle.upperCamel(module.endsWith(".json") ? module.substring(0, module.length() - 5) : module);
        return stem.substring(Math.max(0, stem.length() - LENGTH)) + "Adapter";
    }
}

package io.github.qapi4j.generator.options;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Java is generated. This is the one place where the options are described; command line and Maven plugin offer the
 * same ones.
 *
 * @param packageName the package of all types for which {@code packages} says nothing, such as {@code org.example.qapi}
 * @param unknownMembers what becomes of members that the schema does not know
 * @param packages module (its path relative to the root schema's folder, with slashes) → package of its types. A
 *     module that no root schema of a run is or includes is an error, here as in {@code imports}
 * @param imports module → package in which its types, and those of what it includes, exist already: they are used, and
 *     not generated. What else is said of them is to be what was said where they were generated;
 *     {@link io.github.qapi4j.generator.imported.ImportedChoices} sees to that
 * @param nameMappings name in the schema → Java name that is wanted for it. Keys: {@code Type} for a class,
 *     {@code Type.member} for a component, {@code Enum.value} for a constant, {@code Union:value} and
 *     {@code Alternate:branch} for a branch's record. Names of classes start with a capital and those of components do not,
 *     none has a {@code $}, and none more than 120 bytes
 * @param typeMappings string in the schema → Java type that is wanted for it. Keys: {@code Type.member} for a member,
 *     {@code command.argument}, {@code EVENT.argument} and {@code Alternate:branch}, of type {@code str} or an array of
 *     it; a member belongs to the definition that writes it down, also where others inherit it. Values: {@code base64}
 *     for the runtime's {@code Base64Bytes}, {@code path} for its {@code FilePath}, {@code secret} for its {@code Secret},
 *     {@code uri} for {@code java.net.URI}, or the full name of a class that has a static {@code parse(String)} and whose
 *     {@code toString()} gives the text back
 * @param optionalMembers mandatory members that are optional in Java, so that bindings also read what older and newer
 *     versions send: {@code Type.member}, {@code Type.*}, {@code command.argument}, {@code EVENT.argument}; or a word,
 *     {@link #RECEIVED}, {@link #DEPRECATED} (which alone stands there by default), or {@link #NONE} alone. Words do not
 *     touch imported types
 * @param includeDefinitions names of commands, events and types, or patterns with {@code *} and {@code ?}: only these and
 *     what they refer to are generated; empty for all
 * @param excludeDefinitions names or patterns of what is not generated. Something that is kept must not refer to it
 * @param defines identifiers of conditions that hold: what they guard is generated as if it were unconditional. One that
 *     no schema of a run mentions is an error, here as in {@code undefines}
 * @param undefines identifiers of conditions that do not hold: what they guard is left out. An element whose condition
 *     is neither true nor false is generated and says so, and if it is a mandatory member it becomes optional
 * @param nullness whether JSpecify's annotations say what may be null
 * @param documentation whether the schema's doc comments become Javadoc
 * @param generatedAnnotation the class of the annotation that marks all classes as generated, which takes a string;
 *     empty for none
 * @param keepingImports names of imported definitions whose classes keep what the schema does not know, though
 *     {@code unknownMembers} does not; {@link io.github.qapi4j.generator.imported.ImportedChoices} finds them out
 * @param features the file of a list of features, for which a class of constants is generated: in each line a name and the
 *     path of a place of the schema that a program asks a QEMU for. It is found as root schemas are; of several that have
 *     the same list, it is for the one that has the most of its commands and events. Null for none
 */
public record GenerateOptions(
        String packageName,
        UnknownMembersMode unknownMembers,
        Map<String, String> packages,
        Map<String, String> imports,
        Map<String, String> nameMappings,
        Map<String, String> typeMappings,
        Set<String> optionalMembers,
        Set<String> includeDefinitions,
        Set<String> excludeDefinitions,
        Set<String> defines,
        Set<String> undefines,
        boolean nullness,
        boolean documentation,
        String generatedAnnotation,
        Set<String> keepingImports,
        @Nullable Path features) {
    /** The word for every member of what a client only receives. */
    public static final String RECEIVED = "received";

    /** The word for members that a client only receives and that have the feature {@code deprecated}: they are to go. */
    public static final String DEPRECATED = "deprecated";

    /** The word for no member. */
    public static final String NONE = "none";

    /** The words of {@link #optionalMembers}. */
    public static final Set<String> OPTIONAL_WORDS = Set.of(RECEIVED, DEPRECATED, NONE);

    /** The annotation of the runtime, which every generated type needs anyway. */
    public static final String RUNTIME_GENERATED = "io.github.qapi4j.runtime.Generated";

    /**
     * Checks that names are names: what is not would end up in sources and in the names of files.
     *
     * @throws OptionException if a package or the annotation is no Java name, an identifier is none, or one is both defined
     *     and undefined; the message is for the user. Names and types that
     *     are mapped are judged where the schema has a place for them, in the diagnostics
     */
    public GenerateOptions {
        packages = Map.copyOf(packages);
        imports = Map.copyOf(imports);
        nameMappings = Map.copyOf(nameMappings);
        typeMappings = Map.copyOf(typeMappings);
        optionalMembers = Set.copyOf(optionalMembers);
        includeDefinitions = Set.copyOf(includeDefinitions);
        excludeDefinitions = Set.copyOf(excludeDefinitions);
        defines = Set.copyOf(defines);
        undefines = Set.copyOf(undefines);
        keepingImports = Set.copyOf(keepingImports);
        OptionNames.requirePackages(packageName, packages.values(), imports.values());
        OptionNames.requireClass("generatedAnnotation", generatedAnnotation);
        OptionNames.requireIdentifiers(defines, undefines);
        OptionNames.requireOptionalMembers(optionalMembers, OPTIONAL_WORDS);
    }

    /** Returns the options with which most users start. */
    public GenerateOptions(String packageName, UnknownMembersMode unknownMembers) {
        this(
                packageName,
                unknownMembers,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(DEPRECATED),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                true,
                true,
                RUNTIME_GENERATED,
                Set.of(),
                null);
    }

    /** Returns a builder with the options with which most users start. */
    public static Builder builder(String packageName) {
        return new Builder(packageName);
    }

    /** Returns a builder that holds these options but for the package. */
    public Builder toBuilder(String otherPackage) {
        return new Builder(otherPackage)
                .unknownMembers(unknownMembers)
                .packages(packages)
                .imports(imports)
                .nameMappings(nameMappings)
                .typeMappings(typeMappings)
                .optionalMembers(optionalMembers)
                .includeDefinitions(includeDefinitions)
                .excludeDefinitions(excludeDefinitions)
                .defines(defines)
                .undefines(undefines)
                .nullness(nullness)
                .documentation(documentation)
                .generatedAnnotation(generatedAnnotation)
                .keepingImports(keepingImports)
                .features(features);
    }

    /** Collects options. */
    public static final class Builder {
        private final String packageName;
        private UnknownMembersMode unknownMembers = UnknownMembersMode.IGNORE;
        private Map<String, String> packages = Map.of();
        private Map<String, String> imports = Map.of();
        private Map<String, String> nameMappings = Map.of();
        private Map<String, String> typeMappings = Map.of();
        private Set<String> optionalMembers = Set.of(DEPRECATED);
        private Set<String> includeDefinitions = Set.of();
        private Set<String> excludeDefinitions = Set.of();
        private Set<String> defines = Set.of();
        private Set<String> undefines = Set.of();
        private boolean nullness = true;
        private boolean documentation = true;
        private String generatedAnnotation = RUNTIME_GENERATED;
        private Set<String> keepingImports = Set.of();
        private @Nullable Path features;

        private Builder(String packageName) {
            this.packageName = packageName;
        }

        /** Sets {@link GenerateOptions#unknownMembers}; {@code IGNORE} if it is not called. */
        public Builder unknownMembers(UnknownMembersMode value) {
            unknownMembers = value;
            return this;
        }

        /** Sets {@link GenerateOptions#packages}; none if it is not called. */
        public Builder packages(Map<String, String> value) {
            packages = value;
            return this;
        }

        /** Sets {@link GenerateOptions#imports}; none if it is not called. */
        public Builder imports(Map<String, String> value) {
            imports = value;
            return this;
        }

        /** Sets {@link GenerateOptions#nameMappings}; none if it is not called. */
        public Builder nameMappings(Map<String, String> value) {
            nameMappings = value;
            return this;
        }

        /** Sets {@link GenerateOptions#typeMappings}; none if it is not called. */
        public Builder typeMappings(Map<String, String> value) {
            typeMappings = value;
            return this;
        }

        /** Sets {@link GenerateOptions#optionalMembers}; what is {@link GenerateOptions#DEPRECATED} if it is not called. */
        public Builder optionalMembers(Set<String> value) {
            optionalMembers = value;
            return this;
        }

        /** Sets {@link GenerateOptions#includeDefinitions}; all if it is not called. */
        public Builder includeDefinitions(Set<String> value) {
            includeDefinitions = value;
            return this;
        }

        /** Sets {@link GenerateOptions#excludeDefinitions}; none if it is not called. */
        public Builder excludeDefinitions(Set<String> value) {
            excludeDefinitions = value;
            return this;
        }

        /** Sets {@link GenerateOptions#defines}; none if it is not called. */
        public Builder defines(Set<String> value) {
            defines = value;
            return this;
        }

        /** Sets {@link GenerateOptions#undefines}; none if it is not called. */
        public Builder undefines(Set<String> value) {
            undefines = value;
            return this;
        }

        /** Sets {@link GenerateOptions#nullness}; on if it is not called. */
        public Builder nullness(boolean value) {
            nullness = value;
            return this;
        }

        /** Sets {@link GenerateOptions#documentation}; on if it is not called. */
        public Builder documentation(boolean value) {
            documentation = value;
            return this;
        }

        /** Sets {@link GenerateOptions#generatedAnnotation}; the runtime's if it is not called. */
        public Builder generatedAnnotation(String value) {
            generatedAnnotation = value;
            return this;
        }

        /** Sets {@link GenerateOptions#keepingImports}; none if it is not called. */
        public Builder keepingImports(Set<String> value) {
            keepingImports = value;
            return this;
        }

        /** Sets {@link GenerateOptions#features}; none if it is not called. */
        public Builder features(@Nullable Path value) {
            features = value;
            return this;
        }

        /** Returns the options. */
        public GenerateOptions build() {
            return new GenerateOptions(
                    packageName,
                    unknownMembers,
                    packages,
                    imports,
                    nameMappings,
                    typeMappings,
                    optionalMembers,
                    includeDefinitions,
                    excludeDefinitions,
                    defines,
                    undefines,
                    nullness,
                    documentation,
                    generatedAnnotation,
                    keepingImports,
                    features);
        }
    }
}

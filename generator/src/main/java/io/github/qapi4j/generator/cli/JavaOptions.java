package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.GenerateOptions;
import io.github.qapi4j.generator.UnknownMembers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say what Java is wanted, apart from its package; {@link GenerateOptions} describes them in full. */
final class JavaOptions {
    @Option(
            names = "--unknown-members",
            paramLabel = "WHAT",
            defaultValue = "ignore",
            converter = Words.Unknown.class,
            description = "What types do with members that the schema does not know:"
                    + " ignore (the default) them, or keep them and write them back.")
    private UnknownMembers unknownMembers = UnknownMembers.IGNORE;

    @Option(
            names = "--module-package",
            paramLabel = "MODULE=PACKAGE",
            description = "Puts the types of one schema file, named relative to the root schema's folder,"
                    + " into a package of their own.")
    private Map<String, String> packages = new LinkedHashMap<>();

    @Option(
            names = "--name",
            paramLabel = "KEY=NAME",
            description = "Chooses a Java name. KEY is Type, Type.member, Enum.value, Union:value or Alternate:branch.")
    private Map<String, String> names = new LinkedHashMap<>();

    @Option(
            names = "--define",
            paramLabel = "ID",
            description = "Takes conditions on this identifier as true, such as CONFIG_LINUX.")
    private Set<String> defines = new LinkedHashSet<>();

    @Option(
            names = "--undefine",
            paramLabel = "ID",
            description = "Takes conditions on this identifier as false: what they guard is left out.")
    private Set<String> undefines = new LinkedHashSet<>();

    @Option(names = "--no-nullness", description = "Leaves out JSpecify's annotations.")
    private boolean withoutNullness;

    @Option(
            names = "--no-documentation",
            description = "Leaves out the schema's texts, whose licence may not be yours.")
    private boolean withoutDocumentation;

    @Option(
            names = "--generated-annotation",
            paramLabel = "CLASS",
            defaultValue = GenerateOptions.JDK_GENERATED,
            description = "Marks types as generated with this annotation, which takes a string;"
                    + " an empty name is for none. The default is the JDK's.")
    private String generatedAnnotation = GenerateOptions.JDK_GENERATED;

    GenerateOptions options(String packageName) {
        return GenerateOptions.builder(packageName)
                .unknownMembers(unknownMembers)
                .packages(packages)
                .nameMappings(names)
                .defines(defines)
                .undefines(undefines)
                .nullness(!withoutNullness)
                .documentation(!withoutDocumentation)
                .generatedAnnotation(generatedAnnotation)
                .build();
    }
}

package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.imported.ImportedBinding;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.commons.cli.Option;

/** The options that say what Java is wanted, apart from its package; {@link GenerateOptions} describes them in full. */
final class JavaOptions {
    private static final Option UNKNOWN_MEMBERS = Option.builder()
            .longOpt("unknown-members")
            .argName("WHAT")
            .hasArg()
            .desc("What types do with members that the schema does not know:"
                    + " ignore (the default) them, or keep them and write them back.")
            .get();

    private static final Option MODULE_PACKAGE = Option.builder()
            .longOpt("module-package")
            .argName("MODULE=PACKAGE")
            .hasArg()
            .desc("Puts the types of one schema file, named relative to the root schema's folder,"
                    + " into a package of their own.")
            .get();

    private static final Option IMPORT = Option.builder()
            .longOpt("import")
            .argName("MODULE=PACKAGE")
            .hasArg()
            .desc("Uses the types of one schema file, and of what it includes, as they exist in a package already,"
                    + " and does not generate them.")
            .get();

    private static final Option IMPORT_FROM = Option.builder()
            .longOpt("import-from")
            .argName("JAR")
            .hasArg()
            .desc("The jar that has types of --import. What was chosen for them there, as its META-INF/qapi says, is"
                    + " chosen here: names, types of strings, optional members, conditions.")
            .get();

    private static final Option NAME = Option.builder()
            .longOpt("name")
            .argName("KEY=NAME")
            .hasArg()
            .desc("Chooses a Java name. KEY is Type, Type.member, Enum.value, Union:value or Alternate:branch.")
            .get();

    private static final Option TYPE = Option.builder()
            .longOpt("type")
            .argName("KEY=TYPE")
            .hasArg()
            .desc("Chooses the Java type of a string. KEY is Type.member, command.argument, EVENT.argument or"
                    + " Alternate:branch; TYPE is base64, path, secret, uri or the full name of a class that has a"
                    + " static parse(String) and gives the text back by toString().")
            .get();

    private static final Option OPTIONAL = Option.builder()
            .longOpt("optional")
            .argName("MEMBER")
            .hasArg()
            .desc("Makes a mandatory member optional, so that replies of other versions can be read: Type.member,"
                    + " Type.*, or one of the words received (all that is only received), deprecated (what of it"
                    + " is to go, the default) and none.")
            .get();

    private static final Option INCLUDE_DEFINITION = Option.builder()
            .longOpt("include-definition")
            .argName("NAME")
            .hasArg()
            .desc("Generates only the commands, events and types of this name, with what they refer to;"
                    + " * and ? stand for any letters and for one.")
            .get();

    private static final Option EXCLUDE_DEFINITION = Option.builder()
            .longOpt("exclude-definition")
            .argName("NAME")
            .hasArg()
            .desc("Leaves out the commands, events and types of this name or pattern.")
            .get();

    private static final Option NO_NULLNESS = Option.builder()
            .longOpt("no-nullness")
            .desc("Leaves out JSpecify's annotations.")
            .get();

    private static final Option NO_DOCUMENTATION = Option.builder()
            .longOpt("no-documentation")
            .desc("Leaves out the schema's texts, whose licence may not be yours.")
            .get();

    private static final Option GENERATED_ANNOTATION = Option.builder()
            .longOpt("generated-annotation")
            .argName("CLASS")
            .hasArg()
            .desc("Marks types as generated with this annotation, which takes a string;"
                    + " an empty name is for none. The default is the runtime's.")
            .get();

    private JavaOptions() {}

    static List<Option> all() {
        return List.of(
                UNKNOWN_MEMBERS,
                MODULE_PACKAGE,
                IMPORT,
                IMPORT_FROM,
                NAME,
                TYPE,
                OPTIONAL,
                INCLUDE_DEFINITION,
                EXCLUDE_DEFINITION,
                QemuOptions.DEFINE,
                QemuOptions.UNDEFINE,
                NO_NULLNESS,
                NO_DOCUMENTATION,
                GENERATED_ANNOTATION,
                QemuOptions.FEATURES);
    }

    /**
     * Returns how imported types were generated, as far as the user says where they are.
     *
     * @throws IOException if a jar cannot be read, or what it has; the message is for the user
     */
    static List<ImportedBinding> imported(Invocation call, CheckOptions reading) throws UsageException, IOException {
        if (call.has(IMPORT_FROM) && !call.has(IMPORT)) {
            throw new UsageException("'--import-from' is about the types of '--import', of which there are none");
        }
        List<ImportedBinding> bindings = new ArrayList<>();
        for (String jar : call.values(IMPORT_FROM)) {
            try (JarSchemas schemas = JarSchemas.open(jar)) {
                bindings.addAll(schemas.imported(reading));
            }
        }
        return bindings;
    }

    static GenerateOptions of(Invocation call, String packageName) throws UsageException {
        GenerateOptions.Builder options = GenerateOptions.builder(packageName)
                .unknownMembers(call.word(UNKNOWN_MEMBERS, UnknownMembersMode.IGNORE))
                .packages(call.pairs(MODULE_PACKAGE))
                .imports(call.pairs(IMPORT))
                .nameMappings(call.pairs(NAME))
                .typeMappings(call.pairs(TYPE))
                .includeDefinitions(new LinkedHashSet<>(call.values(INCLUDE_DEFINITION)))
                .excludeDefinitions(new LinkedHashSet<>(call.values(EXCLUDE_DEFINITION)))
                .defines(new LinkedHashSet<>(call.values(QemuOptions.DEFINE)))
                .undefines(new LinkedHashSet<>(call.values(QemuOptions.UNDEFINE)))
                .nullness(!call.has(NO_NULLNESS))
                .documentation(!call.has(NO_DOCUMENTATION))
                .features(QemuOptions.features(call))
                .generatedAnnotation(Objects.requireNonNullElse(
                        call.value(GENERATED_ANNOTATION), GenerateOptions.RUNTIME_GENERATED));
        if (call.has(OPTIONAL)) {
            options.optionalMembers(new LinkedHashSet<>(call.values(OPTIONAL)));
        }
        try {
            return options.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(Objects.requireNonNullElse(e.getMessage(), "the options do not fit"));
        }
    }
}

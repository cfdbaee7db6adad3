package io.github.qapi4j.maven;

import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.maven.config.JavaChoices;
import io.github.qapi4j.maven.config.PackageMapping;
import io.github.qapi4j.maven.config.Parameters;
import io.github.qapi4j.maven.config.SchemaKeys;
import io.github.qapi4j.maven.execution.PluginIdentity;
import io.github.qapi4j.maven.files.Cleaning;
import io.github.qapi4j.maven.maintypes.MainTypes;
import io.github.qapi4j.maven.task.GenerateCircumstances;
import io.github.qapi4j.maven.task.GenerateRequest;
import io.github.qapi4j.maven.task.GenerateTask;
import io.github.qapi4j.maven.task.SchemaRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the two generating goals have in common: what Java they generate. */
abstract class AbstractGenerateMojo extends AbstractFeatureMojo {
    /**
     * The Java package of all generated types. Required, unless {@code packages} names one for every schema.
     *
     * <pre>{@code
     * <packageName>org.example.qapi</packageName>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.packageName")
    private @Nullable String packageName;

    /**
     * Schemas whose types have a package of their own, as {@code schema=package}; schemas are relative to the source
     * folder. A schema's package is also that of what it includes, unless that has an entry itself. An entry for a schema
     * that is not read is an error. By default none.
     *
     * <pre>{@code
     * <packages>
     *   <package>vhost-user.json=org.example.vhostuser</package>
     *   <package>firmware.json=org.example.firmware</package>
     * </packages>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.packages")
    private @Nullable List<@Nullable String> packages;

    /**
     * Schemas whose types exist already, as {@code schema=package}: they, and those of what these schemas include, are not
     * generated, but taken from that package, which some artifact on the class path must have. What was chosen for them
     * there is chosen here, if the artifact says so beside the schema; what contradicts it is an error, and so is an entry
     * for a schema that is not read. By default none.
     *
     * <pre>{@code
     * <imports>
     *   <import>common.json=org.example.common</import>
     * </imports>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.imports")
    private @Nullable List<@Nullable String> imports;

    /**
     * What generated records do with members that their schema does not know: {@code ignore} skips them, {@code keep}
     * holds them in a last component and writes them back.
     *
     * <pre>{@code
     * <unknownMembers>keep</unknownMembers>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.unknownMembers", defaultValue = "ignore")
    private String unknownMembers;

    /**
     * Java names that are wanted for names of the schema, as {@code name=JavaName}. What stands before the sign is
     * {@code Type} for a class, {@code Type.member} for a component, {@code Enum.value} for a constant, and
     * {@code Union:value} or {@code Alternate:branch} for a branch's record. By default none.
     *
     * <pre>{@code
     * <nameMappings>
     *   <nameMapping>BlockdevRef=BlockDeviceReference</nameMapping>
     *   <nameMapping>BlockdevOptions.node-name=name</nameMapping>
     * </nameMappings>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.nameMappings")
    private @Nullable List<@Nullable String> nameMappings;

    /**
     * Java types that are wanted for strings of the schema, as {@code key=type}. The key is {@code Type.member},
     * {@code command.argument}, {@code EVENT.argument} or {@code Alternate:branch}, of type {@code str} or an array of it;
     * an inherited member has the key of the type that declares it. The type is {@code base64}, {@code path}, {@code secret},
     * {@code uri}, or the full name of a class that has a static {@code parse(String)} and whose {@code toString()} gives the text
     * back. By default none.
     *
     * <pre>{@code
     * <typeMappings>
     *   <typeMapping>GuestFileRead.buf-b64=base64</typeMapping>
     *   <typeMapping>guest-file-open.path=path</typeMapping>
     * </typeMappings>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.typeMappings")
    private @Nullable List<@Nullable String> typeMappings;

    /**
     * Mandatory members that are optional in Java, so that the types also read what other versions send: {@code Type.member},
     * {@code Type.*}, {@code command.argument} or {@code EVENT.argument}; or a word: {@code received} for all members of what
     * is only received, {@code deprecated}, the default, for those of them that are marked as deprecated, and {@code none}.
     * What stands here replaces the default. A member that no schema has is an error.
     *
     * <pre>{@code
     * <optionalMembers>
     *   <optionalMember>deprecated</optionalMember>
     *   <optionalMember>MachineInfo.acpi</optionalMember>
     * </optionalMembers>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.optionalMembers")
    private @Nullable List<@Nullable String> optionalMembers;

    /**
     * Commands, events and types that are generated, with all that they refer to: names, or patterns in which {@code *}
     * stands for any letters and {@code ?} for one. A pattern that matches nothing is an error. {@code mvn -X} lists what
     * was left out. By default all.
     *
     * <pre>{@code
     * <includeDefinitions>
     *   <includeDefinition>query-*</includeDefinition>
     *   <includeDefinition>blockdev-add</includeDefinition>
     * </includeDefinitions>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.includeDefinitions")
    private @Nullable List<@Nullable String> includeDefinitions;

    /**
     * Commands, events and types that are not generated, as names or patterns; they count for more than
     * {@code includeDefinitions}. It is an error if something that is generated refers to one. By default none.
     *
     * <pre>{@code
     * <excludeDefinitions>
     *   <excludeDefinition>x-*</excludeDefinition>
     * </excludeDefinitions>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.excludeDefinitions")
    private @Nullable List<@Nullable String> excludeDefinitions;

    /**
     * Whether JSpecify's annotations say what may be null.
     *
     * <pre>{@code
     * <nullness>false</nullness>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.nullness", defaultValue = "true")
    private boolean nullness;

    /**
     * Whether the schemas' doc comments become Javadoc. They are words of the schema, and under its licence.
     *
     * <pre>{@code
     * <documentation>false</documentation>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.documentation", defaultValue = "true")
    private boolean documentation;

    /**
     * The class of the annotation that marks types as generated, which takes a string, or {@code none}.
     *
     * <pre>{@code
     * <generatedAnnotation>org.example.Generated</generatedAnnotation>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.generatedAnnotation", defaultValue = GenerateOptions.RUNTIME_GENERATED)
    private String generatedAnnotation;

    /**
     * The encoding with which the compiler reads sources. Schemas are UTF-8 in any case. Where this is not UTF-8, or nobody
     * says, generated sources hold Unicode escapes in place of everything that is not ASCII.
     *
     * <pre>{@code
     * <encoding>ISO-8859-1</encoding>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * Whether the output folder becomes one of those that Maven compiles.
     *
     * <pre>{@code
     * <addCompileSourceRoot>false</addCompileSourceRoot>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.addCompileSourceRoot", defaultValue = "true")
    private boolean addCompileSourceRoot;

    /**
     * Whether the schemas go into the artifact, under {@code META-INF/qapi/}, so that other modules can include them, with
     * what was chosen for their Java beside them, so that {@code check-compatibility} can compare the next release with it.
     * Those that lie outside of the source folder, or come from other artifacts, do not. There they are under their own
     * licence, which for QEMU's files is the GPL, version 2 or later; {@code false} leaves them out. Their comments, which
     * are in generated sources, are left out with {@code documentation}.
     *
     * <pre>{@code
     * <embedSchemas>false</embedSchemas>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.embedSchemas", defaultValue = "true")
    private boolean embedSchemas;

    /**
     * Whether to generate also when nothing has changed since the last time.
     *
     * <pre>{@code
     * mvn compile -Dqapi.force
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.force", defaultValue = "false")
    private boolean force;

    /**
     * Whether files of the output folder are deleted that were generated once and are not any more, though no record of an
     * earlier run lists them, such as those of a checkout that has generated sources under version control. They are
     * recognised by their first line and the package that they name, in the whole folder, or, where other executions have
     * the same goal, in the packages of this one. Without this they are named in a warning. With it, files that were
     * changed by hand since they were generated are replaced and deleted, too, unless their first line was changed.
     *
     * <pre>{@code
     * mvn compile -Dqapi.clean
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "qapi.clean", defaultValue = "false")
    private boolean clean;

    AbstractGenerateMojo(RepositorySystem repositories, Provider<BuildContext> buildContext) {
        super(repositories, buildContext);
    }

    /** Returns the folder that holds the schemas. */
    abstract File sourceDirectory();

    /** Returns the folder that takes the sources. */
    abstract File outputDirectory();

    /** Returns whether native images are told of the types. */
    abstract boolean reachabilityMetadata();

    /**
     * Returns what executions made whose types are to be used, by how messages name them.
     *
     * @throws IOException if nobody knows
     */
    abstract Map<String, MainTypes> mainTypes() throws IOException;

    @Override
    final void run() throws MojoFailureException, IOException {
        SchemaRequest schemas = schemaRequest(sourceDirectory(), outputDirectory());
        GenerateRequest request = new GenerateRequest(
                schemas,
                packageMapping(features(schemas.folders())),
                Parameters.asciiOnly(encoding),
                sourceRoots().classes(project()),
                addCompileSourceRoot,
                embedSchemas,
                reachabilityMetadata() ? executions().imageOwner() : null,
                mainTypes());
        new GenerateTask(context(), executions(), folder -> {
                    if (addCompileSourceRoot) {
                        sourceRoots().add(project(), folder);
                    }
                })
                .run(request, circumstances());
    }

    private GenerateCircumstances circumstances() {
        return new GenerateCircumstances(
                PluginIdentity.of(execution().getMojoDescriptor().getPluginDescriptor()),
                force,
                new Cleaning(clean, executions().isAlone()));
    }

    private PackageMapping packageMapping(@Nullable Path list) throws MojoFailureException {
        Map<String, String> perSchema = SchemaKeys.normalise("packages", Parameters.map("packages", packages));
        Map<String, String> elsewhere = SchemaKeys.normalise("imports", Parameters.map("imports", imports));
        SchemaKeys.requireApart(perSchema, elsewhere);
        return new PackageMapping(choices(list), Parameters.text(packageName), perSchema, elsewhere).requireNames();
    }

    private JavaChoices choices(@Nullable Path list) throws MojoFailureException {
        return new JavaChoices(
                Parameters.word("unknownMembers", UnknownMembersMode.class, unknownMembers),
                Parameters.map("nameMappings", nameMappings),
                Parameters.map("typeMappings", typeMappings),
                optionalMembers(),
                new TreeSet<>(Parameters.list(includeDefinitions)),
                new TreeSet<>(Parameters.list(excludeDefinitions)),
                defines(),
                undefines(),
                nullness,
                documentation,
                Parameters.annotation(generatedAnnotation),
                list);
    }

    /** Maven 3 sets an empty list where the user says nothing. */
    private Set<String> optionalMembers() {
        List<String> chosen = Parameters.list(optionalMembers);
        return chosen.isEmpty() ? Set.of(GenerateOptions.DEPRECATED) : new TreeSet<>(chosen);
    }
}

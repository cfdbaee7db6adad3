package io.github.qapi4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.maven.source.ImportDependency;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.artifact.DefaultArtifactTypeRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a POM holds, a goal does its work or says what is wrong with the POM: Maven takes any other exception for a bug
 * of the plugin's and says so to the user.
 */
class RandomParametersTest {
    private static final List<String> PARTS = List.of(
            "a.json", "b", "org.a", "A", "Item", "size", "=", ":", ",", ".", "/", "\\", "[", "]", "{", "}", "*", "**/",
            "?", "\0", " ", "\n", "é", "\ud800", "1", "-", "_", "$", "none", "class", "path", "UTF-16", "auto", "4.2",
            "keep", "!");

    private static final RepositorySystem NOTHING_RESOLVES = (RepositorySystem) Proxy.newProxyInstance(
            RepositorySystem.class.getClassLoader(),
            new Class<?>[] {RepositorySystem.class},
            (proxy, method, arguments) -> {
                throw new ArtifactResolutionException(List.of());
            });

    private final Random random = new Random(1);

    @TempDir
    private Path base;

    private MavenProject project;

    @BeforeEach
    void makeProject() throws IOException {
        for (String folder : List.of("src/main/qapi", "src/test/qapi")) {
            Files.createDirectories(base.resolve(folder));
            Files.writeString(
                    base.resolve(folder).resolve("a.json"), "{ 'struct': 'Item', 'data': { 'size': 'str' } }\n");
        }
        Build build = new Build();
        build.setDirectory(base.resolve("target").toString());
        build.setOutputDirectory(base.resolve("target/classes").toString());
        build.setTestOutputDirectory(base.resolve("target/test-classes").toString());
        Model model = new Model();
        model.setBuild(build);
        project = new MavenProject(model);
        project.setFile(base.resolve("pom.xml").toFile());
    }

    @Test
    void noGoalFailsInAnyOtherWayThanWithASentence() throws Exception {
        Map<String, Integer> outcomes = new TreeMap<>();
        List<Supplier<AbstractQapiMojo>> goals = List.of(
                () -> new GenerateMojo(NOTHING_RESOLVES, () -> null),
                () -> new GenerateTestMojo(NOTHING_RESOLVES, () -> null),
                () -> new ValidateMojo(NOTHING_RESOLVES, () -> null),
                () -> new DumpMojo(NOTHING_RESOLVES, () -> null));
        for (Supplier<AbstractQapiMojo> goal : goals) {
            for (Field parameter : parameters(goal.get().getClass())) {
                for (int i = 0; i < 12 && canBeRandom(parameter); i++) {
                    outcomes.merge(run(goal.get(), parameter), 1, Integer::sum);
                }
            }
        }
        assertThat(outcomes.get("done")).isGreaterThan(100);
        assertThat(outcomes.get("MojoFailureException")).isGreaterThan(100);
        assertThat(outcomes.keySet()).isSubsetOf("done", "MojoFailureException", "MojoExecutionException");
    }

    private String run(AbstractQapiMojo goal, Field random) throws Exception {
        for (Field parameter : parameters(goal.getClass())) {
            parameter.set(goal, usual(parameter.getName()));
        }
        Object value = value(random);
        random.set(goal, value);
        goal.setLog(new SystemStreamLog() {
            @Override
            public void debug(CharSequence content) {}

            @Override
            public void info(CharSequence content) {}

            @Override
            public void warn(CharSequence content) {}

            @Override
            public void error(CharSequence content) {}
        });
        try {
            goal.execute();
            return "done";
        } catch (MojoFailureException | MojoExecutionException e) {
            assertThat(e.getMessage()).isNotBlank();
            return e.getClass().getSimpleName();
        } catch (RuntimeException e) {
            throw new AssertionError(random.getName() + " is '" + value + "'", e);
        }
    }

    private static List<Field> parameters(Class<?> goal) {
        List<Field> parameters = new ArrayList<>();
        for (Class<?> at = goal; at != org.apache.maven.plugin.AbstractMojo.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    parameters.add(field);
                }
            }
        }
        return parameters;
    }

    private static boolean canBeRandom(Field parameter) {
        return List.of(String.class, File.class, List.class, MojoExecution.class)
                .contains(parameter.getType());
    }

    private Object usual(String parameter) {
        return switch (parameter) {
            case "docs" -> "lenient";
            case "dialect" -> "auto";
            case "names" -> "strict";
            case "unknownMembers" -> "ignore";
            case "packageName" -> "org.example";
            case "generatedAnnotation" -> "javax.annotation.processing.Generated";
            case "sourceDirectory" -> base.resolve("src/main/qapi").toFile();
            case "testSourceDirectory" -> base.resolve("src/test/qapi").toFile();
            case "outputDirectory", "testOutputDirectory", "dumpDirectory" ->
                base.resolve("target/out").toFile();
            case "project" -> project;
            case "session" -> session();
            case "execution" -> execution("default");
            case "nullness",
                    "documentation",
                    "importMainTypes",
                    "addCompileSourceRoot",
                    "embedSchemas",
                    "reachabilityMetadata" -> true;
            case "skip", "failOnMissingSources", "fatalWarnings", "force", "clean", "overwrite" -> false;
            default -> null;
        };
    }

    private Object value(Field parameter) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return text();
        }
        if (type == File.class) {
            return file();
        }
        if (type == MojoExecution.class) {
            return execution(text());
        }
        Class<?> element = element((ParameterizedType) parameter.getGenericType());
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(element == File.class ? file() : element == ImportDependency.class ? dependency() : text());
        }
        return list;
    }

    private static Class<?> element(ParameterizedType list) {
        return (Class<?>) list.getActualTypeArguments()[0];
    }

    /** Below the folder of the test, whatever its name. */
    private File file() {
        return new File(base.toFile(), "x" + text().replace("/", "x"));
    }

    private ImportDependency dependency() {
        ImportDependency dependency = new ImportDependency();
        dependency.set(text());
        return dependency;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static MojoExecution execution(String id) {
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setVersion("1");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setPluginDescriptor(plugin);
        goal.setGoal("goal");
        return new MojoExecution(goal, id);
    }

    @SuppressWarnings("deprecation") // what replaces it needs the whole resolver
    private static MavenSession session() {
        DefaultRepositorySystemSession settings = new DefaultRepositorySystemSession();
        settings.setArtifactTypeRegistry(new DefaultArtifactTypeRegistry());
        return new MavenSession(null, settings, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
    }
}

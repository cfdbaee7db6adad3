package io.github.qapi4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Looks at the classes that a program loads which reads and writes on the direct path. What the virtual machine loads for
 * itself, and to call a method reference, is left out: a program that does no more than that tells what it is.
 */
class LoadedClassesTest {
    private static final Pattern LOADED = Pattern.compile("\\[class,load] (\\S+)");

    /** Members by reflection, and the look-up of services; the virtual machine itself uses either by other ways. */
    private static final Pattern REFLECTION = Pattern.compile("(java\\.lang|jdk\\.internal|sun)\\.reflect\\..*"
            + "|java\\.lang\\.Class\\$ReflectionData|java\\.util\\.ServiceLoader.*");

    @Test
    void readsAndWritesWithoutReflectionAndServices() throws Exception {
        Set<String> loaded = loadedBy(DirectProgram.class);
        assertThat(loaded).contains("tools.jackson.core.json.UTF8StreamJsonParser");

        assertThat(loaded).noneMatch(name -> REFLECTION.matcher(name).matches());
    }

    @Test
    void needsNoClassOfDatabind() throws Exception {
        assertThat(loadedBy(DirectProgram.class))
                .contains("tools.jackson.core.json.UTF8StreamJsonParser")
                .noneMatch(name -> name.startsWith("tools.jackson.databind"))
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson"));
    }

    @Test
    void wouldSeeReflectionAndServices() throws Exception {
        assertThat(loadedBy(ReflectiveProgram.class))
                .anyMatch(name -> name.contains(".reflect."))
                .anyMatch(name -> name.startsWith("java.util.ServiceLoader"));
    }

    /** Returns the classes that a program loads and an idle one does not. */
    private static Set<String> loadedBy(Class<?> program) throws Exception {
        Set<String> names = names(program);
        names.removeAll(names(DirectProgram.class, "idle"));
        return names;
    }

    private static Set<String> names(Class<?> program, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java, "-Xlog:class+load:stdout:tags", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(output).isZero();
        Set<String> names = new TreeSet<>();
        LOADED.matcher(output).results().map(line -> line.group(1)).forEach(names::add);
        return names;
    }
}

package io.github.qapi4j.maven.execution;

import io.github.qapi4j.maven.maintypes.MainTypes;
import io.github.qapi4j.maven.maintypes.MainTypesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The executions of the plugin in one project, as one of them sees them. What is said of executions that have run in this
 * build is in the project's context, in types that any class loader knows.
 */
public final class Executions {
    private static final String FINISHED = "io.github.qapi4j.maven.finished";
    private static final String NAME = "name";
    private static final String GOAL = "goal";
    private static final String COMPILED = "compiled";

    private final MavenProject project;
    private final MojoExecution current;

    /**
     * Makes the view.
     *
     * @param current the execution that runs
     */
    public Executions(MavenProject project, MojoExecution current) {
        this.project = project;
        this.current = current;
    }

    /** Returns where the current execution remembers its last run; no other one has the same folder. */
    public Path state() {
        return state(current.getGoal(), current.getExecutionId());
    }

    private Path state(String goal, @Nullable String id) {
        return StateFolders.of(project).resolve(StateFolders.name(goal, id));
    }

    /** Returns the goal that runs. */
    public String goal() {
        return current.getGoal();
    }

    /**
     * Returns what tells files of the current execution from those of others beside them, as part of a file's name; empty for
     * the one that has no id of its own.
     */
    public String fileTag() {
        return "default".equals(current.getExecutionId()) ? "" : StateFolders.escape(current.getExecutionId());
    }

    /** Returns whose the types of the current execution are, as a path: the project's, and there this execution's. */
    public String imageOwner() {
        String tag = fileTag();
        return project.getGroupId() + "/" + project.getArtifactId() + "/qapi" + (tag.isEmpty() ? "" : "-" + tag);
    }

    /** Returns the version of the plugin. */
    public String pluginVersion() {
        return current.getMojoDescriptor().getPluginDescriptor().getVersion();
    }

    /** Returns how messages name the current execution. */
    public String name() {
        return "execution '" + current.getExecutionId() + "' of goal " + current.getGoal();
    }

    /**
     * An execution that has done its work in this build, or has found that there was none.
     *
     * @param name how messages name it
     * @param state where it remembers its last run
     * @param goal which goal it ran
     * @param compiled whether Maven compiles what it generated
     */
    public record Finished(String name, Path state, String goal, boolean compiled) {}

    /**
     * Notes that the current execution has done its work.
     *
     * @param compiled whether Maven compiles what it generated
     */
    public void finish(boolean compiled) {
        Map<String, Map<String, String>> finished = new LinkedHashMap<>(finishedInContext());
        finished.put(
                state().toString(),
                Map.of(NAME, name(), GOAL, current.getGoal(), COMPILED, Boolean.toString(compiled)));
        project.setContextValue(FINISHED, finished);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, String>> finishedInContext() {
        Object value = project.getContextValue(FINISHED);
        return value == null ? Map.of() : (Map<String, Map<String, String>>) value;
    }

    /** Returns the other executions that have done their work, in that order. */
    public Set<Finished> finished() {
        Set<Finished> others = new LinkedHashSet<>();
        finishedInContext().forEach((state, facts) -> {
            if (!Path.of(state).equals(state())) {
                others.add(new Finished(
                        facts.getOrDefault(NAME, ""),
                        Path.of(state),
                        facts.getOrDefault(GOAL, ""),
                        Boolean.parseBoolean(facts.get(COMPILED))));
            }
        });
        return others;
    }

    /**
     * Returns what the executions of the goal {@code generate} made: those that the POM has, which may have run in an
     * earlier build, and those that the command line has added to this one.
     *
     * @return how messages name the execution → what it made
     * @throws IOException if a file cannot be read
     */
    public Map<String, MainTypes> mainTypes() throws IOException {
        Map<String, Path> states = new LinkedHashMap<>();
        Plugin plugin = project.getPlugin(
                current.getMojoDescriptor().getPluginDescriptor().getPluginLookupKey());
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getGoals().contains("generate") && !"none".equals(execution.getPhase())) {
                    states.put("execution '" + execution.getId() + "'", state("generate", execution.getId()));
                }
            }
        }
        finished().stream()
                .filter(other -> other.goal().equals("generate") && !states.containsValue(other.state()))
                .forEach(other -> states.put(other.name(), other.state()));
        Map<String, MainTypes> made = new LinkedHashMap<>();
        for (Map.Entry<String, Path> state : states.entrySet()) {
            MainTypes types = MainTypesFile.read(state.getValue(), this::show);
            if (types != null) {
                made.put(state.getKey(), types);
            }
        }
        return made;
    }

    private String show(Path path) {
        return project.getBasedir().toPath().relativize(path).toString();
    }

    /** Returns whether the POM has no second execution of the same goal, which may have the same output folder. */
    public boolean isAlone() {
        Plugin plugin = current.getPlugin();
        return plugin == null
                || plugin.getExecutions().stream()
                                .filter(execution -> execution.getGoals().contains(current.getGoal()))
                                .count()
                        <= 1;
    }
}

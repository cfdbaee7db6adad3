package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.runtime.CommandInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A client for each kind of risk, which takes it. */
final class RiskClients {
    private final List<OutputFile> before;
    private final List<OutputFile> after;
    private final InMemoryCompiler.Result old;
    private final InMemoryCompiler.Result now;

    RiskClients(List<OutputFile> before, List<OutputFile> after) {
        this.before = before;
        this.after = after;
        this.old = InMemoryCompiler.compileBriefly(before);
        this.now = InMemoryCompiler.compileBriefly(after);
    }

    /** Returns whether a client fails with the new types, or with those that it was written for. */
    boolean fails(Finding risk, boolean withNew) throws ReflectiveOperationException {
        String[] place = risk.place().text().split("[/:]", 2);
        return switch (risk.id()) {
            case "enum.value-added" -> !compiles(exhaustiveSwitch(place[0]), withNew);
            case "branch.added", "alternate.branch-added" ->
                !permitted(place[0], old).containsAll(permitted(place[0], withNew ? now : old));
            case "type.base-lost" ->
                !compiles("static types.Base base(types." + place[0] + " it) { return it.asBase(); }", withNew);
            case "member.added.mandatory", "member.now-mandatory" -> !builds(place[0], withNew);
            case "member.now-optional" -> isNullWhereItWasNone(place[0], place[1], withNew);
            case "feature.deprecated-added" -> !uses(place, withNew).isEmpty();
            case "command.response-lost" -> !saysThatItAnswers(place[0], withNew);
            default -> throw new AssertionError("no client takes the risk of " + risk);
        };
    }

    private boolean compiles(String method, boolean withNew) {
        return InMemoryCompiler.compileBriefly(with(method, withNew)).messages().isEmpty();
    }

    private List<OutputFile> with(String method, boolean withNew) {
        List<OutputFile> sources = new ArrayList<>(withNew ? after : before);
        sources.add(new OutputFile("clients/C.java", "package clients;\nfinal class C {\n    " + method + "\n}\n"));
        return sources;
    }

    private static Class<?> type(String name, InMemoryCompiler.Result types) throws ClassNotFoundException {
        return Class.forName("types." + name, true, types.classes());
    }

    /** A switch without a default, which covers all that there was. */
    private String exhaustiveSwitch(String name) throws ReflectiveOperationException {
        return Arrays.stream(type(name, old).getEnumConstants())
                .map(constant -> "case " + ((Enum<?>) constant).name() + " -> 0; ")
                .collect(
                        Collectors.joining("", "static int of(types." + name + " it) { return switch (it) { ", "}; }"));
    }

    /** Whoever handles all records that an interface permitted meets another one. */
    private static Set<String> permitted(String name, InMemoryCompiler.Result types)
            throws ReflectiveOperationException {
        return Arrays.stream(type(name, types).getPermittedSubclasses())
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    /** The class file of a client that sets what was mandatory is linked with the types. */
    private boolean builds(String name, boolean withNew) throws ReflectiveOperationException {
        String method = "static Object make() { return types." + name + ".builder().a(\"x\").build(); }";
        InMemoryCompiler.Result client = InMemoryCompiler.compileBriefly(with(method, false));
        ClassLoader classes = withNew ? now.with(client) : client.classes();
        Method make = Class.forName("clients.C", true, classes).getDeclaredMethod("make");
        make.setAccessible(true);
        try {
            return make.invoke(null) != null;
        } catch (InvocationTargetException e) {
            assertMissing(e.getCause());
            return false;
        }
    }

    private static void assertMissing(Throwable cause) {
        if (!(cause instanceof IllegalStateException)) {
            throw new AssertionError("it should say what is missing", cause);
        }
    }

    /** A value without the member could not be made before. */
    private boolean isNullWhereItWasNone(String name, String component, boolean withNew)
            throws ReflectiveOperationException {
        Class<?> type = type(name, withNew ? now : old);
        Object builder = type.getMethod("builder").invoke(null);
        try {
            Object value = builder.getClass().getMethod("build").invoke(builder);
            return type.getMethod(component).invoke(value) == null;
        } catch (InvocationTargetException e) {
            assertMissing(e.getCause());
            return false;
        }
    }

    /** Returns what javac says of deprecation in a client. */
    private String uses(String[] place, boolean withNew) {
        String type = "types."
                + Arrays.stream(place[0].split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Command";
        String method = place.length == 1
                ? "static Object it() { return " + type + ".builder(); }"
                : "static Object it(" + type + ".Builder b) { return b." + place[1] + "(\"x\"); }";
        return InMemoryCompiler.compileWithDeprecation(with(method, withNew))
                .messages()
                .lines()
                .filter(line -> line.contains("clients/C.java"))
                .collect(Collectors.joining());
    }

    /** Who waits for an answer goes by what the command says of itself. */
    private boolean saysThatItAnswers(String name, boolean withNew) throws ReflectiveOperationException {
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Command";
        Object command = type(type, withNew ? now : old).getConstructor().newInstance();
        Object info = command.getClass().getMethod("qapiCommand").invoke(command);
        return ((CommandInfo) info).repliesOnSuccess();
    }
}

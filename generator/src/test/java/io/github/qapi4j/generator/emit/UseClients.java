package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.Branch;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.StructDefinition;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.wire.Directions;
import io.github.qapi4j.generator.model.wire.WireObjects;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.output.OutputFile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Writes a client for each element of a schema, which uses what is generated for it as users do, and nothing else. */
final class UseClients {
    /**
     * A client.
     *
     * @param body what its class holds
     * @param types the definitions whose classes its source names
     * @param linked those that its class file names, which elements of lists are not
     */
    record Client(StringBuilder body, Set<String> types, Set<String> linked) {}

    private final Schema schema;
    private final VersionFacts facts;
    private final JavaNames names;
    private final ClassLoader classes;
    private final Directions directions;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private int methods;
    private final Map<String, Client> clients = new LinkedHashMap<>();

    /** Writes the clients of a schema; its types are loaded already. */
    UseClients(Schema schema, VersionFacts facts, JavaNames names, ClassLoader classes) {
        this.schema = schema;
        this.facts = facts;
        this.names = names;
        this.classes = classes;
        this.directions = Directions.of(schema);
        names.types().forEach((name, type) -> definitions.put(type.canonicalName(), name));
    }

    /** Returns place → client, for all definitions and what is in them. */
    Map<String, Client> all(Iterable<Definition> all) throws ReflectiveOperationException {
        for (Definition definition : all) {
            String self = names.type(definition.name()).canonicalName();
            add(definition.name(), "static Class<?> self#() { return " + self + ".class; }");
            Class<?> type = load(self);
            for (Method method : type.getMethods()) {
                if (method.getName().equals("readResult") && !method.isBridge()) {
                    String place = definition.name() + "/ret";
                    add(
                            place,
                            returned(place, method)
                                    + " result#(" + self + " it, io.github.qapi4j.runtime.codegen.JsonInput in) {"
                                    + " return it.readResult(in); }");
                }
            }
            cases(definition, self);
            untagged(definition);
            for (var object :
                    new WireObjects(schema).of(definition).stream().limit(1).toList()) {
                for (var member : object.members()) {
                    String component = names.member(definition.name(), member.name());
                    member(definition, definition.name() + "/" + member.name(), component);
                }
            }
        }
        // Of what is only sent, a tag has no setter.
        clients.values().removeIf(client -> client.body().isEmpty());
        return clients;
    }

    private void cases(Definition definition, String self) throws ReflectiveOperationException {
        String place = definition.name() + ":";
        if (definition instanceof EnumDefinition) {
            definition
                    .values()
                    .forEach(value -> add(
                            place + value.name(),
                            "static Object it#() { return " + self + "."
                                    + names.constant(definition.name(), value.name()) + "; }"));
        }
        for (Map.Entry<String, String> branch :
                names.recordsOf(definition.name()).entrySet()) {
            String at = place + branch.getKey();
            add(at, "static Class<?> self#() { return " + branch.getValue() + ".class; }");
            String owner = JavaNames.branchOwner(definition.name(), branch.getKey());
            String value =
                    definition instanceof UnionDefinition ? names.values().get(owner) : "value";
            if (value != null && has(branch.getValue(), value)) {
                reader(at, branch.getValue(), value);
            } else if (definition instanceof UnionDefinition union) {
                implied(at, branch.getValue(), union.branch(branch.getKey()));
            }
        }
    }

    /** Uses the members that the record of a branch has itself, as its struct has no class: an old dialect implies it. */
    private void implied(String at, String self, Branch branch) throws ReflectiveOperationException {
        if (branch != null
                && branch.type() instanceof DefinedType type
                && schema.definition(type) instanceof StructDefinition struct) {
            for (Map.Entry<String, String> member :
                    names.membersOf(struct.name()).entrySet()) {
                if (has(self, member.getValue())) {
                    String place = at + "/" + member.getKey();
                    reader(place, self, member.getValue());
                    if (isSent(at.substring(0, at.indexOf(':')))) {
                        setter(place, self, member.getValue());
                    }
                }
            }
        }
    }

    /** Uses the record for objects without a tag, which stand for what is a struct in some version. */
    private void untagged(Definition definition) throws ReflectiveOperationException {
        String name = definition.name();
        if (facts.untagged().containsKey(name)) {
            String self = names.untagged(name).canonicalName();
            add(name + ":Untagged", "static Class<?> self#() { return " + self + ".class; }");
            for (Map.Entry<String, String> member :
                    names.membersOf(JavaNames.untaggedOwner(name)).entrySet()) {
                String place = name + ":Untagged/" + member.getKey();
                if (isReceived(name)) {
                    reader(place, self, member.getValue());
                }
                if (isSent(name)) {
                    setter(place, self, member.getValue());
                }
            }
        }
    }

    private boolean isReceived(String name) {
        return directions.received().contains(name) || !directions.sent().contains(name);
    }

    private boolean isSent(String name) {
        return directions.sent().contains(name) || !directions.received().contains(name);
    }

    private void setter(String place, String self, String component) throws ReflectiveOperationException {
        String type = type(load(self).getMethod(component));
        add(place, "static void set#(" + self + ".Builder b, " + type + " v) { b." + component + "(v); }");
    }

    private void member(Definition definition, String place, String component) throws ReflectiveOperationException {
        String name = definition.name();
        String self = names.type(name).canonicalName();
        boolean union = definition instanceof UnionDefinition;
        if (isReceived(name)) {
            reader(place, self, component);
        }
        if (isSent(name)) {
            String type = type(load(self).getMethod(component));
            String setters = union ? "<B extends " + self + ".Setters<B>> " : "";
            String builder = union ? "B" : self + ".Builder";
            if (!union || names.recordsOf(name).size() > 0 && has(self + ".Setters", component)) {
                add(
                        place,
                        "static " + setters + "void set#(" + builder + " b, " + type + " v) { b." + component
                                + "(v); }");
            }
        }
        note(place, load(self).getMethod(component));
    }

    private boolean has(String type, String component) {
        try {
            return Arrays.stream(load(type).getMethods())
                    .anyMatch(method -> method.getName().equals(component));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private void reader(String place, String self, String component) throws ReflectiveOperationException {
        Method method = load(self).getMethod(component);
        add(place, returned(place, method) + " get#(" + self + " it) { return it." + component + "(); }");
    }

    private String returned(String place, Method method) {
        note(place, method);
        return "static " + type(method);
    }

    private void note(String place, Method method) {
        String type = type(method).replaceAll(".*<|>", "");
        if (definitions.containsKey(type)) {
            client(place).types().add(definitions.get(type));
            if (type.equals(type(method))) {
                client(place).linked().add(definitions.get(type));
            }
        }
    }

    private static String type(Method method) {
        return method.getGenericReturnType().getTypeName().replace('$', '.');
    }

    private void add(String place, String method) {
        client(place)
                .body()
                .append("    ")
                .append(method.replace("#", String.valueOf(methods++)))
                .append('\n');
    }

    private Client client(String place) {
        return clients.computeIfAbsent(
                place, key -> new Client(new StringBuilder(), new LinkedHashSet<>(), new LinkedHashSet<>()));
    }

    private Class<?> load(String canonical) throws ReflectiveOperationException {
        String[] parts = canonical.split("\\.");
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            boolean nested = name.length() > 0 && Character.isUpperCase(name.charAt(name.lastIndexOf(".") + 1));
            name.append(name.length() == 0 ? "" : nested ? "$" : ".").append(part);
        }
        return Class.forName(name.toString(), false, classes);
    }

    /** Returns the source of a client. */
    static OutputFile source(String name, Client client) {
        return new OutputFile(
                "clients/" + name + ".java", "package clients;\nfinal class " + name + " {\n" + client.body() + "}\n");
    }

    /** Returns the definitions that a struct, command or event has its inherited members from, itself first. */
    static Set<String> bases(Schema schema, String name) {
        Set<String> bases = new LinkedHashSet<>();
        Definition definition = schema.definitions().get(name);
        while (definition != null && bases.add(definition.name())) {
            DefinedType base = definition.baseType();
            definition = base != null && schema.definition(base) instanceof StructDefinition struct ? struct : null;
        }
        return bases;
    }
}

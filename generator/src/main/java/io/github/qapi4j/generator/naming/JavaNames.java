package io.github.qapi4j.generator.naming;

import com.palantir.javapoet.ClassName;
import io.github.qapi4j.generator.model.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The Java names of one schema.
 *
 * @param packageName the package of what belongs to no module
 * @param imported the definitions whose classes exist already
 * @param types the Java class of each type definition, by its name in the schema
 * @param members for each owner of members (a struct, a command or an event, or a union for its common members): wire
 *     name → component name
 * @param constants for each enum: value → constant
 * @param branches for each union: value of the tag → nested record
 * @param untagged for each union that also stands for objects without a tag: the nested record for these
 * @param tagTexts for each union: the method that answers the text of its tag
 * @param values for each union's record that holds its branch as one value: the component
 * @param texts the Java type of each string for which the user chose one: a member or a branch of an alternate
 */
public record JavaNames(
        String packageName,
        Set<String> imported,
        Map<String, ClassName> types,
        Map<String, Map<String, String>> members,
        Map<String, Map<String, String>> constants,
        Map<String, Map<String, ClassName>> branches,
        Map<String, ClassName> untagged,
        Map<String, String> tagTexts,
        Map<String, String> values,
        Map<Element, StringMapping> texts) {
    /** Returns the names without the classes of definitions that are left out, so that nothing refers to these. */
    public JavaNames keeping(Set<String> definitions) {
        Map<String, ClassName> kept = new LinkedHashMap<>(types);
        kept.keySet().retainAll(definitions);
        return new JavaNames(
                packageName, imported, kept, members, constants, branches, untagged, tagTexts, values, texts);
    }

    /** Returns the packages of all types that are generated, sorted. */
    public SortedSet<String> packages() {
        SortedSet<String> packages = new TreeSet<>(Set.of(packageName));
        types.forEach((definition, type) -> {
            if (!imported.contains(definition)) {
                packages.add(type.packageName());
            }
        });
        return packages;
    }

    /** Returns the Java class of a type definition. */
    public ClassName type(String definition) {
        return known(types, definition);
    }

    /** Returns the full name of the class of a type definition. */
    public String className(String definition) {
        return type(definition).toString();
    }

    /** Returns the full names of the records of a union or an alternate, by the name of the case; none for others. */
    public SortedMap<String, String> recordsOf(String definition) {
        SortedMap<String, String> records = new TreeMap<>();
        branches.getOrDefault(definition, Map.of()).forEach((name, record) -> records.put(name, record.toString()));
        return records;
    }

    /** Returns the component that holds a member. */
    public String member(String owner, String wireName) {
        return known(known(members, owner), wireName);
    }

    /** Returns the record of a union for objects without a tag. */
    public ClassName untagged(String union) {
        return known(untagged, union);
    }

    /** Returns the name under which the members of a union's object without a tag are known here; no definition has it. */
    public static String untaggedOwner(String union) {
        return union + ":" + GeneratedNames.UNTAGGED_BRANCH;
    }

    /** Returns the method of a union that answers the text of its tag. */
    public String tagText(String union) {
        return known(tagTexts, union);
    }

    /** Returns the component that holds the branch, by the record's {@link #branchOwner}. */
    public String value(String owner) {
        return known(values, owner);
    }

    /** Returns the name under which a union's record is known here. */
    public static String branchOwner(String union, String tagValue) {
        return union + "." + tagValue;
    }

    /** Returns the name of the method of a struct that gives the members of its base as a value of their own. */
    public static String asBase(ClassName base) {
        return "as" + base.simpleName();
    }

    /** Returns the components that hold the members of a definition, by their names on the wire. */
    public Map<String, String> membersOf(String definition) {
        return known(members, definition);
    }

    /** Returns the constant for an enum's value. */
    public String constant(String definition, String value) {
        return known(known(constants, definition), value);
    }

    /** Returns the constants of an enum. */
    public Set<String> constants(String definition) {
        return Set.copyOf(known(constants, definition).values());
    }

    /** Returns the record for a value of a union's tag. */
    public ClassName branch(String union, String tagValue) {
        return known(known(branches, union), tagValue);
    }

    /**
     * Returns a name for a local variable or a private field that hides none of those around it.
     *
     * @param wanted what it would best be called
     * @param taken the names around it
     */
    public static String local(String wanted, Set<String> taken) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static <T> T known(Map<String, T> names, String key) {
        T name = names.get(key);
        if (name == null) {
            throw new IllegalStateException("no Java name was assigned to " + key);
        }
        return name;
    }
}

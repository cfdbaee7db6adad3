package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.ParsedPath.Step;
import io.github.qapi4j.runtime.qmp.schema.Trail.End;
import io.github.qapi4j.runtime.qmp.schema.Trail.Reason;
import io.github.qapi4j.runtime.qmp.schema.index.EntityKind;
import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import io.github.qapi4j.runtime.qmp.schema.index.NamedRuns;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import io.github.qapi4j.runtime.text.NameList;
import io.github.qapi4j.runtime.text.Quoting;
import io.github.qapi4j.runtime.text.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says in words why something is not known. */
final class Wording {
    private final SchemaIndex index;

    Wording(SchemaIndex index) {
        this.index = index;
    }

    /** Returns why a path was not found, as one sentence without a full stop. */
    String missing(ParsedPath path, Trail trail) {
        End end = decisive(trail.ends());
        int at = end.step();
        String before = path.before(Math.max(at, 0));
        return switch (end.reason()) {
            case NO_ENTITY -> noEntity(path.name());
            case NO_ROOT -> noRoot(path.name(), end.entity());
            case NO_OBJECT ->
                before + " is " + kinds(end.entity()) + ", and so has no member "
                        + Quoting.quote(path.steps().get(at).member());
            case NO_MEMBER -> noMember(path.steps().get(at), before, trail.ends());
            case NO_VALUE ->
                at < 0
                        ? noValue(path.name() + "/ret", String.valueOf(path.rootValue()), end.entity())
                        : noValue(
                                before + "/" + path.steps().get(at).member(),
                                String.valueOf(path.steps().get(at).value()),
                                end.entity());
            case NO_TAG -> before + " chooses no branch of a union, and so nothing can follow it";
            case CHOSEN_ALREADY ->
                before + " has chosen " + Quoting.quote(path.steps().get(at).member()) + " already";
            case NO_KIND -> before + " is " + kinds(end.entity()) + ", and cannot be " + kind(path);
            case NO_FEATURE -> noFeature(path, trail.features());
            case FEATURES_NOT_TOLD -> "this QEMU does not tell whether " + path.place() + " has features";
            case NOT_TOLD -> "what " + before + " may have is not told";
        };
    }

    /** What a member lacks tells more than that others, on the way to it, did not have it. */
    private static End decisive(List<End> ends) {
        return ends.stream()
                .filter(end -> end.reason() != Reason.NO_MEMBER && end.reason() != Reason.NO_OBJECT)
                .findFirst()
                .orElseGet(() -> ends.stream()
                        .filter(end -> end.reason() == Reason.NO_MEMBER)
                        .findFirst()
                        .orElse(ends.get(0)));
    }

    String noEntity(String name) {
        Set<String> all = new TreeSet<>(index.named(EntityKind.COMMAND));
        all.addAll(index.named(EntityKind.EVENT));
        return "there is no command or event " + Quoting.quote(name) + Suggestion.hint(name, all);
    }

    private String noRoot(String name, int entity) {
        return index.kind(entity) == EntityKind.EVENT
                ? name + " is an event, which has data only"
                : name + " is a command, which has arg and ret only";
    }

    private String noMember(Step step, String before, List<End> ends) {
        Set<String> near = new TreeSet<>();
        String branch = "";
        for (End end : ends) {
            if (end.reason() == Reason.NO_MEMBER) {
                addNames(end.entity(), near);
                branch = branch.isEmpty() && !step.deep() ? branchWith(end.entity(), step.member()) : branch;
            }
        }
        String text = step.deep()
                ? "nothing below " + before + " is called " + Quoting.quote(step.member())
                : noMember(before, step.member());
        return text + (branch.isEmpty() ? Suggestion.hint(step.member(), near) : branch);
    }

    /** Returns that something has no member of a name. */
    static String noMember(String place, String member) {
        return place + " has no member " + Quoting.quote(member);
    }

    /** Returns that a member is there in a branch that was not chosen; empty if it is in none. */
    private String branchWith(int union, String member) {
        int name = index.nameNumber(member);
        NamedRuns cases = index.cases();
        Set<String> values = new TreeSet<>();
        for (int place = cases.first(union); place < cases.end(union) && index.tag(union) >= 0; place++) {
            if (index.slots().find(cases.type(place), name) >= 0) {
                values.add(index.name(cases.name(place)));
            }
        }
        return values.isEmpty()
                ? ""
                : "; with "
                        + ParsedPath.label(
                                index.name(index.tag(union)), values.iterator().next())
                        + " it has";
    }

    /** Adds the names of all members of an object, or of all values of an enum. */
    void addNames(int entity, Collection<String> names) {
        NamedRuns slots = index.slots();
        for (int slot = slots.first(entity); slot < slots.end(entity); slot++) {
            names.add(index.name(slots.name(slot)));
        }
    }

    private String noValue(String place, String value, int type) {
        Set<String> near = new TreeSet<>();
        for (int i = 0; i < index.leaves().count(type); i++) {
            int leaf = index.leaves().get(type, i);
            if (index.kind(leaf) == EntityKind.ENUM) {
                addNames(leaf, near);
            }
        }
        return near.isEmpty()
                ? place + " is no enum, and so has no value " + Quoting.quote(value)
                : place + " has no value " + Quoting.quote(value) + Suggestion.hint(value, near);
    }

    private static String noFeature(ParsedPath path, Set<String> features) {
        String wanted = String.valueOf(path.feature());
        String has = features.isEmpty() ? "" : "; it has " + NameList.of(new TreeSet<>(features));
        return path.place() + " has no feature " + Quoting.quote(wanted) + has;
    }

    /** Returns what values of a type may be, in words. */
    String kinds(int type) {
        return JsonKind.text(index.leaves().jsonKinds(type));
    }

    private static String kind(ParsedPath path) {
        JsonKind kind = path.kind();
        return kind == null ? "that" : JsonKind.text(kind.bit());
    }
}

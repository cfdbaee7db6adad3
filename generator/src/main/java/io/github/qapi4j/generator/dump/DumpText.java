package io.github.qapi4j.generator.dump;

import io.github.qapi4j.generator.model.Condition;
import io.github.qapi4j.generator.model.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines about modules. */
final class DumpText {
    private static final String INDENT = "    ";

    private final Layout layout;
    private final StringBuilder text = new StringBuilder();
    private String current = "";

    DumpText(Layout layout) {
        this.layout = layout;
    }

    /** Goes on in a module, which is named unless it is the one that the last lines are about. */
    DumpText in(String module) {
        if (!module.equals(current)) {
            line("module " + layout.moduleName(module));
            current = module;
        }
        return this;
    }

    /** Adds a line about an entity. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** Adds a line about what an entity consists of. */
    void part(String line) {
        line(INDENT + line);
    }

    /** Adds the flags of a command or event. */
    void flags(String flags) {
        line(layout.flagIndent() + flags);
    }

    /** Adds the condition and the features of an entity. */
    void suffix(@Nullable Condition condition, List<Feature> features) {
        suffix(INDENT, condition, features);
    }

    /** Adds the condition and the features of a part. */
    void partSuffix(@Nullable Condition condition, List<Feature> features) {
        suffix(INDENT + INDENT, condition, features);
    }

    private void suffix(String indent, @Nullable Condition condition, List<Feature> features) {
        condition(indent, condition);
        for (Feature feature : features) {
            line(indent + "feature " + feature.name());
            condition(indent + INDENT, feature.condition());
        }
    }

    private void condition(String indent, @Nullable Condition condition) {
        if (condition != null) {
            line(indent + "if " + layout.condition(condition));
        }
    }

    /** Adds which versions have an entity, if anything is to be said of that. */
    void available(@Nullable List<String> labels) {
        available(INDENT, labels);
    }

    /** Adds which versions have a part, if anything is to be said of that. */
    void partAvailable(@Nullable List<String> labels) {
        available(INDENT + INDENT, labels);
    }

    private void available(String indent, @Nullable List<String> labels) {
        if (labels != null) {
            line(indent + "available " + String.join(" ", labels));
        }
    }

    /** Adds what there is to say about a part. */
    void partNote(String note) {
        line(INDENT + INDENT + note);
    }

    String text() {
        return text.toString();
    }
}

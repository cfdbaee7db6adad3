package io.github.qapi4j.generator.compare;

import io.github.qapi4j.generator.diff.graph.Reply;
import io.github.qapi4j.generator.diff.graph.ReplyException;
import io.github.qapi4j.generator.diff.graph.SchemaGraph;
import io.github.qapi4j.generator.diff.graph.WireGraph;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.Profile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: a schema, or a reply of {@code query-qmp-schema}. */
public final class ComparedSchema {
    private final String name;
    private final @Nullable Schema schema;
    private final @Nullable WireGraph reply;
    private final byte[] bytes;
    private final List<ComparedBinding> bindings;

    private ComparedSchema(
            String name,
            @Nullable Schema schema,
            @Nullable WireGraph reply,
            byte[] bytes,
            List<ComparedBinding> bindings) {
        this.name = name;
        this.schema = schema;
        this.reply = reply;
        this.bytes = bytes;
        this.bindings = List.copyOf(bindings);
    }

    /**
     * Returns a schema as a side.
     *
     * @param name what people call it
     * @param bindings how Java was generated from it; empty where nobody says
     */
    public static ComparedSchema of(String name, Schema schema, List<ComparedBinding> bindings) {
        return new ComparedSchema(name, schema, null, new byte[0], bindings);
    }

    /**
     * Returns a file with a reply as a side.
     *
     * @param name what people call the file
     * @param bytes what is in it; {@link Reply#isLikely} tells replies from schemas
     * @throws ReplyException if it is no reply; the message is for the user
     */
    public static ComparedSchema ofReply(String name, byte[] bytes) throws ReplyException {
        return new ComparedSchema(name, null, Reply.read(name, bytes), bytes, List.of());
    }

    /** Returns what people call it. */
    public String name() {
        return name;
    }

    /** Returns whether both are one reply. */
    boolean isSameReplyAs(ComparedSchema other) {
        return reply != null && other.reply != null && Arrays.equals(bytes, other.bytes);
    }

    /** Returns the schema, or null where there is only a reply. */
    public @Nullable Schema schema() {
        return schema;
    }

    /** Returns how Java was generated from it; empty where nobody says. */
    public List<ComparedBinding> bindings() {
        return bindings;
    }

    /** Returns a sentence for each package whose types cannot be compared, since nobody knows what they were generated from. */
    public List<String> incomparable() {
        return bindings.stream()
                .filter(binding -> binding.schema() == null)
                .map(binding -> "the types of package "
                        + binding.properties().options().packageName() + " in " + name + " are not compared: "
                        + binding.fault())
                .toList();
    }

    /** Returns what it says about the wire, under a profile, of which replies know nothing: they are of one build. */
    WireGraph graph(Profile profile) {
        if (schema != null) {
            return SchemaGraph.of(name, schema, profile);
        }
        if (reply != null) {
            return reply;
        }
        throw new IllegalStateException("neither a schema nor a reply");
    }
}

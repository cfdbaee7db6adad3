package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the record of a union that stands for tag values that the schema does not know: the tag's text is a component. */
final class UnrecognizedEmitter {
    private final Emission emission;
    private final UnionDefinition union;
    private final Tag tag;

    UnrecognizedEmitter(Emission emission, UnionDefinition union, Tag tag) {
        this.emission = emission;
        this.union = union;
        this.tag = tag;
    }

    TypeSpec emit() {
        RecordModel model = model();
        RecordEmitter record = new RecordEmitter(model);
        TypeSpec.Builder type = record.start(Javadocs.type(
                        null, "Stands for every tag that the schema does not know.", record.tags(), LinkResolver.NONE))
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(emission.names().type(union.name()))
                .addMethod(UnionEmitter.tagAccessor(tag))
                .addMethod(new ReaderEmitter(model).ofBranch(tag));
        record.finish(type);
        return type.build();
    }

    private RecordModel model() {
        List<Member> members = emission.schema().commonMembers(union);
        List<Component> components = new ArrayList<>();
        String in = JavaNames.local(
                "in", Set.copyOf(emission.names().members().get(union.name()).values()));
        for (int i = 0; i < members.size(); i++) {
            components.add(i == tag.index() ? rawTag(members.get(i), in) : common(members.get(i), i, in));
        }
        return new RecordModel(
                emission.names().type(union.name()).nestedClass(JavaNames.UNRECOGNIZED_BRANCH),
                union.name(),
                members,
                components,
                tag,
                null,
                RecordModel.Unknown.of(emission.keep()));
    }

    private Component common(Member member, int index, String in) {
        return new RecordModels(emission)
                .component(emission.names().member(union.name(), member.name()), member, index, in);
    }

    /** The tag's own text. The union's reader has read it, so it has no case in this record's reader. */
    private Component rawTag(Member member, String in) {
        String name = tag.accessor();
        String raw = JavaNames.local(
                "raw" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                Set.copyOf(emission.names().members().get(union.name()).values()));
        Codec codec = new Codec(
                ClassName.get(String.class),
                CodeBlock.of("$N.unrecognizedTag($T.values())", in, tag.type()),
                "writeString",
                null,
                Codec.Kind.PLAIN);
        return new Component(
                raw,
                member,
                tag.index(),
                codec,
                emission.nullable(codec.type()),
                "The tag as it stood on the wire.",
                "");
    }
}

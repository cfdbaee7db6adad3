package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.javadoc.Javadocs;
import io.github.qapi4j.generator.emit.javadoc.LinkResolver;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordEmitter;
import io.github.qapi4j.generator.emit.record.RecordModel;
import io.github.qapi4j.generator.emit.record.RecordModels;
import io.github.qapi4j.generator.emit.record.Tag;
import io.github.qapi4j.generator.emit.type.Codec;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Member;
import io.github.qapi4j.generator.model.UnionDefinition;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Emits the record of a union that stands for tag values that the schema does not know: the tag's text is a component. */
final class UnrecognizedEmitter {
    private final EmitContext context;
    private final UnionDefinition union;
    private final Tag tag;

    UnrecognizedEmitter(EmitContext context, UnionDefinition union, Tag tag) {
        this.context = context;
        this.union = union;
        this.tag = tag;
    }

    TypeSpec emit() {
        RecordModel model = model();
        RecordEmitter record = new RecordEmitter(model);
        TypeSpec.Builder type = record.start(Javadocs.type(
                        null, "Stands for every tag that the schema does not know.", record.tags(), LinkResolver.NONE))
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(context.names().type(union.name()))
                .addMethod(tag.answer())
                .addMethod(new ReaderEmitter(model).ofBranch(tag));
        record.finish(type);
        return type.build();
    }

    private RecordModel model() {
        List<Member> members = context.schema().commonMembers(union);
        List<Component> components = new ArrayList<>();
        String in = JavaNames.local("in", context.names().components(union.name()));
        for (int i = 0; i < members.size(); i++) {
            components.add(i == tag.index() ? rawTag(members.get(i), in) : common(members.get(i), i, in));
        }
        return new RecordModel(
                context.names().type(union.name()).nestedClass(GeneratedNames.UNRECOGNIZED_BRANCH),
                union.name(),
                members,
                components,
                tag,
                null,
                RecordModel.Unknown.of(context.keep()));
    }

    private Component common(Member member, int index, String in) {
        return new RecordModels(context)
                .component(context.names().member(union.name(), member.name()), member, index, in);
    }

    /** The tag's own text. The union's reader has read it, so it has no case in this record's reader. */
    private Component rawTag(Member member, String in) {
        String name = tag.accessor();
        String raw = JavaNames.local(
                "raw" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                context.names().components(union.name()));
        Codec codec = Codec.ofReference(
                ClassName.get(String.class),
                CodeBlock.of("$N.unrecognizedTag($T.values())", in, tag.type()),
                "writeString",
                Codec.Kind.PLAIN);
        return new Component(
                raw,
                member,
                tag.index(),
                codec,
                context.nullable(codec.type()),
                "The tag as it stood on the wire.",
                "");
    }
}

package io.github.qapi4j.generator.emit.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.BuilderParts;
import io.github.qapi4j.generator.emit.record.Component;
import io.github.qapi4j.generator.emit.record.PresenceCheck;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.record.RecordComponentModel;
import io.github.qapi4j.generator.emit.record.RecordModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The setters of fields that the builder has itself.
 *
 * @param base what the builder extends
 * @param fields the fields
 * @param mandatory the names of those that must be set
 * @param error makes what is thrown if one is not set, from the mandatory common members
 */
record FieldSetters(
        ClassName base,
        List<RecordComponentModel> fields,
        List<String> mandatory,
        Function<List<String>, CodeBlock> error)
        implements OwnSetters {
    /** Returns those of a record that holds no branch: none, unless it keeps what is unknown. */
    static FieldSetters ofNothing(BranchModel model) {
        return of(model.union(), model.record(), List.of(), common -> CodeBlock.of(""));
    }

    /** Returns those for the members of a struct that is implied. */
    static FieldSetters ofImplied(BranchModel model) {
        List<String> mandatory = model.own().stream()
                .filter(component -> !component.optional())
                .map(Component::name)
                .toList();
        CodeBlock error = CodeBlock.of("unset($L, $L)", BranchModel.OWN_TABLE, String.join(", ", mandatory));
        return of(model.union(), model.record(), mandatory, common -> error);
    }

    /**
     * Returns those of a record with one mandatory component that is no member of its own.
     *
     * @param name the component
     * @param wireName what an error calls it
     */
    static FieldSetters ofOne(UnionModel union, RecordModel record, String name, String wireName) {
        return of(union, record, List.of(name), common -> {
            List<String> all = new ArrayList<>(List.of(name));
            all.addAll(common);
            return CodeBlock.of("$L.unsetWith($S, $L)", ReaderEmitter.TABLE, wireName, String.join(", ", all));
        });
    }

    private static FieldSetters of(
            UnionModel union, RecordModel record, List<String> mandatory, Function<List<String>, CodeBlock> error) {
        return new FieldSetters(record.builderBase(), union.withoutCommon(record.settable()), mandatory, error);
    }

    @Override
    public void emit(TypeSpec.Builder type, ClassName builder) {
        BuilderParts.addFields(type, builder, fields);
    }

    @Override
    public boolean areMandatory() {
        return !mandatory.isEmpty();
    }

    @Override
    public CodeBlock beforeBuild(List<String> common) {
        return PresenceCheck.of(mandatory, error.apply(common));
    }
}

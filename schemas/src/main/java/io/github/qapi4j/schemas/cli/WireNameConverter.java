package io.github.qapi4j.schemas.cli;

import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of an enum as the words of an option: their names in descriptors. */
final class WireNameConverter<E extends QapiEnum> implements ITypeConverter<E> {
    private final E[] values;

    WireNameConverter(E[] values) {
        this.values = values.clone();
    }

    /** Returns the names of the values that have one. */
    static <E extends QapiEnum> List<String> of(E[] values) {
        List<String> words = new ArrayList<>();
        for (E value : values) {
            if (!value.isUnrecognized()) {
                words.add(value.wireName());
            }
        }
        return words;
    }

    @Override
    public E convert(String word) {
        for (E value : values) {
            if (!value.isUnrecognized() && value.wireName().equals(word)) {
                return value;
            }
        }
        List<String> words = of(values);
        throw new TypeConversionException(
                "'" + word + "' is none of " + String.join(", ", words) + Suggestion.hint(word, words));
    }
}

package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.DocMode;
import io.github.qapi4j.generator.NameMode;
import io.github.qapi4j.generator.UnknownMembers;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the words of an option: the names of an enum's constants in lower case.
 *
 * @param <E> the enum
 */
abstract sealed class Words<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    private Words(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The words of {@code --docs}. */
    static final class Docs extends Words<DocMode> {
        Docs() {
            super(DocMode.class);
        }
    }

    /** The words of {@code --names}. */
    static final class Names extends Words<NameMode> {
        Names() {
            super(NameMode.class);
        }
    }

    /** The words of {@code --unknown-members}. */
    static final class Unknown extends Words<UnknownMembers> {
        Unknown() {
            super(UnknownMembers.class);
        }
    }

    /** The words of {@code --format}. */
    static final class Formats extends Words<CheckCommand.Format> {
        Formats() {
            super(CheckCommand.Format.class);
        }
    }
}

package io.github.qapi4j.generator.diag;

import java.util.Locale;

/**
 * The kinds of diagnostics. An id is stable: scripts may rely on it.
 *
 * <p>Each constant names the rules of the language reference that it reports.
 */
public enum Code {
    /** R1: a root schema cannot be opened. */
    UNREADABLE_SCHEMA,
    /** R2: an included file cannot be opened. */
    UNREADABLE_INCLUDE,
    /** R3: an include that leads back to a file of its own chain. */
    INCLUDE_CYCLE,
    /** R4, R5: an include directive that is not one string. */
    BAD_INCLUDE,
    /** R6 to R10: a pragma that is unknown or has a wrong value. */
    BAD_PRAGMA,
    /** A schema that shows its age and is read as its own QEMU would. */
    OLD_DIALECT,
    /** A schema that is to be read in the dialect of a release newer than all known ones. */
    NEWER_DIALECT,
    /** A file that is not UTF-8. */
    BAD_ENCODING,
    /** A file that is larger than any schema is, or nests deeper, or a longer chain of includes. */
    TOO_LARGE,
    /** R11: a string that is not closed on its line. */
    UNCLOSED_STRING,
    /** R12: a backslash that starts no known escape. */
    UNKNOWN_ESCAPE,
    /** R13: a character that may not stand in a string. */
    BAD_STRING_CHARACTER,
    /** R14: a character that starts no token. */
    STRAY_CHARACTER,
    /** R15, R17 to R22: a token where another was expected. */
    UNEXPECTED_TOKEN,
    /** R16: a key twice in one object. */
    DUPLICATE_KEY,
    /** R23: a top-level expression that is not an object. */
    NOT_AN_OBJECT,

    /** R24 to R26: a frame line of a doc comment that is not exactly {@code ##}, or is missing. */
    DOC_FRAME,
    /** R27: a comment line without a blank after its {@code #}. */
    DOC_LINE,
    /** R28, R29: the line that names the documented definition is ill-formed. */
    DOC_SYMBOL,
    /** R30: a member description in a free-form comment. */
    DOC_FREE_FORM,
    /** R31: a description of a member or feature without a name. */
    DOC_NAME,
    /** R32, R34, R36: a member, a feature or a section that is described twice. */
    DOC_DUPLICATE,
    /** R33: a member description behind other sections. */
    DOC_ORDER,
    /** R35: a feature list without features. */
    DOC_FEATURES,
    /** R37: a line that is indented less than the text that it goes on with. */
    DOC_INDENT,
    /** R38: a member, a feature or a section without text. */
    DOC_EMPTY,
    /** R39: a tag of older schemas. */
    DOC_OLD_TAG,
    /** R40, R41: a heading where none may stand. */
    DOC_HEADING,
    /** R42: a line that is too long. */
    DOC_LONG_LINE,
    /** R43: one blank between two sentences. */
    DOC_SENTENCE_SPACING,

    /** R44, R45: a doc comment that stands where it describes nothing. */
    DOC_MISPLACED,
    /** R46: an object with none of the six keys that open a definition, or with several. */
    NOT_A_DEFINITION,
    /** R48, R60, R63, R76, R90: a name that is ill-formed or belongs to QEMU's own code. */
    BAD_NAME,
    /** R49, R61, R64, R76, R90: a name whose case or underscores do not suit what it names. */
    NAME_CASE,
    /** R50, R65: a name that generated code needs for itself. */
    RESERVED_NAME,
    /** R51: a doc comment for another name than that of the definition below it. */
    DOC_OTHER_SYMBOL,
    /** R52: a doc section about results that the definition does not have. */
    DOC_RESULT,
    /** R53: no doc comment where a pragma asks for one. */
    DOC_MISSING,
    /** R54, R58, R66, R73, R88: a key that must be there and is not. */
    MISSING_KEY,
    /** R55, R58, R66, R73, R83, R88: a key that has no meaning where it stands. */
    UNKNOWN_KEY,
    /** R47, R56, R57, R59, R62, R67, R69 to R72, R74, R77, R79, R80, R87, R89: a value of another kind than the key takes. */
    WRONG_VALUE,
    /** R68: an array type that is not exactly one type name. */
    BAD_ARRAY_TYPE,
    /** R75: an alternate without branches. */
    EMPTY_ALTERNATE,
    /** R78: boxed arguments that are not there. */
    BOXED_NOTHING,
    /** R81, R82, R84 to R86: a condition that cannot be understood. */
    BAD_CONDITION,
    /** R91, R92: a flag with the value that it has anyway, or with no boolean. */
    BAD_FLAG,
    /** R93: flags that exclude each other. */
    CONFLICTING_FLAGS,

    /** R94: a name that is defined twice. */
    DUPLICATE_DEFINITION,
    /** R95: a definition with the name of a predefined type. */
    PREDEFINED_NAME,

    /** R96: a type that nothing defines. */
    UNKNOWN_TYPE,
    /** R97: a feature twice at one place. */
    DUPLICATE_FEATURE,
    /** R98: a special feature on a type. */
    UNSUPPORTED_FEATURE,
    /** R99, R102, R110, R111: names that cannot be told apart. */
    NAME_CLASH,
    /** R100: an object type that contains itself. */
    TYPE_CYCLE,
    /** R101: a base that is not a struct. */
    BAD_BASE,
    /** R103 to R106: a discriminator that cannot select a branch. */
    BAD_DISCRIMINATOR,
    /** R107: a union without branches. */
    EMPTY_UNION,
    /** R108: a branch for something that is not a value of the tag. */
    UNKNOWN_BRANCH,
    /** R109, R112: a branch of a type that a branch cannot have. */
    BAD_BRANCH_TYPE,
    /** R113: branches of an alternate that JSON cannot tell apart. */
    AMBIGUOUS_BRANCH,
    /** R114, R115: arguments of a type that arguments cannot have. */
    BAD_ARGUMENTS_TYPE,
    /** R116: a conditional argument that is not boxed. */
    CONDITIONAL_ARGUMENT,
    /** R117: a result of a type that commands may not return. */
    BAD_RETURN_TYPE,
    /** R118, R119: a feature or member that the doc comment does not describe. */
    DOC_INCOMPLETE,
    /** R120: a description of a member or feature that does not exist. */
    DOC_UNKNOWN_MEMBER,
    /** R121: more different features than a schema may have. */
    TOO_MANY_FEATURES,

    /** A definition for which a Java class has no room. */
    TOO_LARGE_FOR_JAVA,
    /** A name that the user chose and that cannot be given. */
    BAD_NAME_MAPPING,
    /** A Java type that the user chose and that cannot be used. */
    BAD_TYPE_MAPPING,
    /** A schema file that the user chose a package for, and that no root schema includes. */
    UNKNOWN_MODULE,
    /** An identifier that the user defined or undefined, and that no condition mentions. */
    UNKNOWN_IDENTIFIER,
    /** A member that the user wants to be optional, and that is a tag, or that no schema has. */
    BAD_OPTIONAL_MEMBER,
    /** A definition that the user includes or excludes, and that no schema has. */
    UNKNOWN_DEFINITION,
    /** A definition that the user excludes, and that something needs which is kept. */
    EXCLUDED_BUT_NEEDED,
    /** A choice for a type that is imported, and that was generated otherwise. */
    IMPORTED_OTHERWISE,
    /** Two root schemas that would give the same Java file. */
    OUTPUT_CLASH,

    /** Two versions of a schema that contradict each other. */
    VERSION_CONFLICT,
    /** A member whose whole numbers in all versions no type holds. */
    VERSION_RANGE,
    /** A version that the user prefers for something that no version has, or not that one. */
    UNKNOWN_PREFERENCE,

    /** A line in a list of features that is none, or a name twice. */
    BAD_FEATURE_LIST,
    /** A path in a list of features that the schema does not know. */
    UNKNOWN_FEATURE,
    /** A path in a list of features that leads to something conditional or deprecated. */
    UNCERTAIN_FEATURE;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the stable id in kebab case, such as {@code unknown-type}. */
    public String id() {
        return id;
    }
}

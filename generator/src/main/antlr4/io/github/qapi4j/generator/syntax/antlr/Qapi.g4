// The syntax of QAPI schemas (section 2 of the language reference): generic values and doc blocks.
// What a key means is not decided here. Every line end is LF when the text gets here.
// Labels give what the values are made of; no tree is kept besides.
grammar Qapi;

tokens {
    // A closed string whose content the dialect refuses (R12, R13); the token source turns STRING into it.
    BAD_STRING
}

value
    : content=object    # objectValue
    | content=array     # arrayValue
    | STRING            # stringValue
    | TRUE              # trueValue
    | FALSE             # falseValue
    | NULL              # nullValue
    ;

object
    : LBRACE ( members+=member ( COMMA members+=member )* )? RBRACE
    ;

member
    : key=STRING COLON content=value
    ;

array
    : LBRACKET ( elements+=value ( COMMA elements+=value )* )? RBRACKET
    ;

LBRACE : '{' ;
RBRACE : '}' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
COLON : ':' ;
COMMA : ',' ;

// No word boundary: 'trueish' is TRUE and a stray 'ish'.
TRUE : 'true' ;
FALSE : 'false' ;
// Of dialect 4.0 only: the token source turns it into UNEXPECTED for the others.
NULL : 'null' ;

// Which escapes and characters are good depends on the dialect and is no business of the lexer.
STRING : '\'' ( '\\' ~'\n' | ~['\\\n] )* '\'' ;
UNCLOSED_STRING : '\'' ( '\\' ~'\n' | ~['\\\n] )* '\\'? ;

// A documentation comment is one token: the opening line, blank and comment lines, the closing line.
DOC_BLOCK : DOC_FRAME DOC_LINE* '\n' BLANK* DOC_FRAME ;
// The same where another token or the end of the file comes before the closing line (R26).
UNCLOSED_DOC : DOC_FRAME DOC_LINE* ;

COMMENT : PLAIN_COMMENT -> skip ;
SPACE : ( BLANK | '\n' )+ -> skip ;

// Anything else becomes an error with a place (R14) instead of a message on the console.
UNEXPECTED : . ;

fragment DOC_FRAME : '##' ~'\n'* ;
fragment DOC_LINE : '\n' BLANK* PLAIN_COMMENT? ;
fragment PLAIN_COMMENT : '#' ( ~[#\n] ~'\n'* )? ;
// What Python's isspace accepts, but for the line ends.
fragment BLANK
    : [ \t\u000B\f\u001C-\u001F\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]
    ;

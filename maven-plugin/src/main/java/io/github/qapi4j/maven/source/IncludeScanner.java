package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the include directives of a schema without parsing it: finding the roots must not cost a parse of each file with
 * all that it includes, and a file with errors has includes, too.
 */
final class IncludeScanner {
    /** A comment, a string or a single character; possessive, so that no input makes it go back. */
    private static final Pattern TOKEN = Pattern.compile("#.*|'[^'\\n]*+'|[^\\s#']");

    private final Path schema;
    private final Set<Path> includes = new LinkedHashSet<>();
    /** How many tokens of <code>{ 'include' :</code> were just seen. */
    private int seen;

    private IncludeScanner(Path schema) {
        this.schema = schema;
    }

    /**
     * Returns the files that a schema includes, normalised, whether they exist or not.
     *
     * @param schema an absolute path
     * @throws IOException if the file cannot be read
     */
    static Set<Path> scan(Path schema) throws IOException {
        try (InputStream in = Files.newInputStream(schema)) {
            return scan(schema, SourceLoader.readBounded(in));
        }
    }

    /**
     * Returns the files that a schema includes, normalised, whether they exist or not.
     *
     * @param schema an absolute path
     * @param content what stands there
     */
    static Set<Path> scan(Path schema, byte[] content) {
        IncludeScanner scanner = new IncludeScanner(schema);
        // Here every byte is a character, and nothing is refused: it is the compiler that reports a bad encoding.
        Matcher tokens = TOKEN.matcher(new String(content, StandardCharsets.ISO_8859_1));
        while (tokens.find()) {
            scanner.accept(tokens.group());
        }
        return scanner.includes;
    }

    private void accept(String token) {
        if (token.startsWith("#")) {
            return;
        }
        if (seen == 3 && token.startsWith("'")) {
            add(token.substring(1, token.length() - 1));
        }
        boolean continues = seen == 1 && token.equals("'include'") || seen == 2 && token.equals(":");
        seen = continues ? seen + 1 : token.equals("{") ? 1 : 0;
    }

    private void add(String name) {
        byte[] bytes = name.replace("\\\\", "\\").getBytes(StandardCharsets.ISO_8859_1);
        try {
            includes.add(schema.resolveSibling(new String(bytes, StandardCharsets.UTF_8))
                    .normalize());
        } catch (InvalidPathException e) {
            // No file has such a name, so no root is hidden by it; the compiler reports the directive.
        }
    }
}

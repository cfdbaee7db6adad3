package io.github.qapi4j.generator.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonPrinterTest {
    private static final SourceFile ROOT = new SourceFile("root.json", "", null);
    private static final SourceFile FILE = new SourceFile("a \"b\"\u001b.json", "", new Span(ROOT, 3, 1, 1));

    @Test
    void printsAllThatIsKnown() {
        Diagnostic diagnostic = new Diagnostic(
                Severity.WARNING,
                Code.UNEXPECTED_TOKEN,
                new Span(FILE, 4, 10, 6),
                "unknown \\ \u00e9 \ud83d\ude00",
                new DefinitionRef("struct", "Foo", 2),
                List.of(new Note("here", new Span(ROOT, 2, 13, 5)), Note.of("correct it")));

        String json = JsonPrinter.print(List.of(new JsonPrinter.Report("root.json", List.of(diagnostic))));

        assertThat(parse(json)).isEqualTo(parse("""
                [{"file": "root.json", "diagnostics": [{
                    "severity": "warning", "code": "unexpected-token", "message": "unknown \\\\ \u00e9 \ud83d\ude00",
                    "file": "a \\"b\\"\\u001b.json", "line": 4, "column": 10,
                    "definition": {"kind": "struct", "name": "Foo", "line": 2},
                    "includedFrom": [{"file": "root.json", "line": 3}],
                    "notes": [{"message": "here", "file": "root.json", "line": 2, "column": 13},
                              {"message": "correct it", "file": null, "line": null, "column": null}]}]}]
                """));
    }

    @Test
    void printsNullForWhatIsNotThere() {
        Diagnostic diagnostic = new Diagnostic(
                Severity.ERROR, Code.UNREADABLE_SCHEMA, Span.ofFile(ROOT), "no such file", null, List.of());

        String json = JsonPrinter.print(List.of(
                new JsonPrinter.Report("root.json", List.of(diagnostic)),
                new JsonPrinter.Report("good.json", List.of())));

        assertThat(parse(json)).isEqualTo(parse("""
                [{"file": "root.json", "diagnostics": [{
                    "severity": "error", "code": "unreadable-schema", "message": "no such file",
                    "file": "root.json", "line": null, "column": null,
                    "definition": null, "includedFrom": [], "notes": []}]},
                 {"file": "good.json", "diagnostics": []}]
                """));
    }

    private static JsonNode parse(String json) {
        return JsonMapper.shared().readTree(json);
    }
}

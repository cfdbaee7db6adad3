package io.github.qapi4j.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFeaturesTest {
    private static final String SCHEMA = """
            { 'pragma': { 'command-returns-exceptions': [ 'modes' ] } }
            { 'enum': 'Kind', 'data': [ 'disk', 'net', 'none', { 'name': 'odd', 'if': 'ODD' } ] }
            { 'struct': 'Base', 'data': { 'kind': 'Kind', '*id': 'str' } }
            { 'enum': 'Mode', 'data': [ 'ro', { 'name': 'rw', 'features': [ 'fast' ] } ] }
            { 'struct': 'Net', 'features': [ 'wired' ], 'data': { 'mtu': { 'type': 'int', 'features': [ 'deprecated' ] } } }
            { 'union': 'Disk', 'base': { 'mode': 'Mode' }, 'discriminator': 'mode', 'data': { 'rw': 'Cache' } }
            { 'struct': 'Cache', 'data': { 'size': 'SizeOrAuto', '*next': 'Cache', '*any': 'any' } }
            { 'alternate': 'SizeOrAuto', 'features': [ 'sized' ], 'data': { 'size': 'size', 'auto': 'Auto' } }
            { 'struct': 'Auto', 'data': { 'upto': [ 'number' ] } }
            { 'union': 'Device', 'features': [ 'hot' ], 'base': 'Base', 'discriminator': 'kind', 'data': { 'disk': 'Disk', 'net': 'Net' } }
            { 'command': 'add', 'data': 'Device', 'boxed': true, 'features': [ 'fdset' ] }
            { 'command': 'list', 'returns': [ 'Device' ] }
            { 'command': 'modes', 'returns': [ 'Mode' ] }
            { 'command': 'stop' }
            { 'command': 'odd', 'if': 'ODD' }
            { 'command': 'old', 'features': [ 'deprecated' ], 'data': { 'force': 'bool' } }
            { 'event': 'GONE', 'data': { 'arg': 'str' } }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchema() throws IOException {
        Files.writeString(folder.resolve("s.json"), SCHEMA);
    }

    private int check(String list) throws IOException {
        Files.writeString(folder.resolve("features.txt"), list);
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "check",
                "--features",
                folder + "/features.txt",
                folder + "/s.json");
    }

    private String message() {
        return err.toString().replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "add@fdset",
                "stop/arg",
                "stop/ret:object",
                "add/arg/kind=none",
                "add/arg/kind:string",
                "add/arg/id",
                "add/arg/kind=net/id",
                "add/arg/kind=net/mtu@deprecated",
                "add/arg/kind=disk/mode=rw@fast",
                "add/arg/kind=disk/mode=rw/size:int",
                "add/arg/kind=disk/mode=rw/size:object",
                "add/arg/kind=disk/mode=rw/size/upto:array",
                "add/arg/kind=net@wired",
                "add/arg/kind=disk/mode=rw/size@sized",
                "add/arg@hot",
                "add/arg/kind=disk/mode=rw/next/next/next/size",
                "add/arg/kind=disk/mode=rw/any:null",
                "add/arg/**/upto",
                "list/ret/**/mode=ro",
                "list/ret:array",
                "modes/ret=rw@fast",
                "GONE/data/arg:string",
            })
    void knowsWhatTheSchemaHas(String path) throws IOException {
        assertThat(check("A " + path + "\n")).as(message()).isZero();
        assertThat(message()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ad;                      3; has no command or event 'ad'",
                "Device;                  3; has no command or event 'Device'",
                "add/data/id;             7; has no 'data' of 'add': it is a command, which has 'arg' and 'ret'",
                "GONE/arg;                8; has no 'arg' of 'GONE': it is an event, which has 'data'",
                "add/arg/mtu;             11; has no member 'mtu' there",
                "add/arg/kind=disk/mtu;   21; has no member 'mtu' there",
                "add/arg/kind=disk/size;  21; has no member 'size' there",
                "add/arg/**/upt;          14; has no member 'upt' anywhere below there",
                "add/arg/kind=dosk;       16; knows no value of 'kind' that is 'dosk'",
                "add/arg/id=x;            14; knows no value of 'id' that is 'x'",
                "modes/ret=wr;            13; knows no value of 'modes' that is 'wr'",
                "modes/ret/x;             13; has no member 'x' there",
                "add/arg/kind:int;        16; takes no JSON int there",
                "add@fdsets;              7; has no feature 'fdsets' there",
                "add/arg@fdset;           11; has no feature 'fdset' there",
            })
    void saysWhatTheSchemaLacks(String path, int column, String text) throws IOException {
        assertThat(check("A " + path + "\n")).isEqualTo(1);
        assertThat(message())
                .startsWith("features.txt:1:" + column + ": error: 's.json' " + text + " [unknown-feature]\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "A;                    2; expected the name of a command or an event here",
                "A add/;               7; expected 'arg', 'ret' or 'data' here",
                "A add/argh/x;         7; expected 'arg', 'ret' or 'data' after the name of a command or an event",
                "A add/arg/;          11; expected the name of a member here",
                "A add/arg/kind=;     16; expected a value here",
                "A add/arg/kind:text; 16; expected 'string', 'int', 'number', 'boolean', 'null', 'object' or 'array'",
                "A add/arg x;         10; ' ' cannot stand here; expected '/', '=', ':', '@' or the end",
                "A add |;              8; expected the name of a command or an event here",
                "A add@;               7; expected the name of a feature here",
            })
    void saysWhereAPathIsNone(String line, int column, String text) throws IOException {
        assertThat(check(line + "\n")).isEqualTo(1);
        assertThat(message())
                .startsWith("features.txt:1:" + column + ": error: this is no path: " + text)
                .contains(" [bad-feature-list]\n");
    }

    @ParameterizedTest
    @CsvSource({"A = add, 3", "A =add, 3", "A=add, 2", "A= add, 2", "'  A = add | stop', 5"})
    void saysThatNoSignStandsBetweenANameAndItsPath(String line, int column) throws IOException {
        assertThat(check(line + "\n")).isEqualTo(1);
        assertThat(message())
                .startsWith("features.txt:1:" + column
                        + ": error: no '=' is wanted between a name and its path, only a blank [bad-feature-list]\n");
        assertThat(message().lines().filter(text -> text.contains("error: "))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a add", "ALL add", "A-B add", "1A add", "A$ add", "class add", "A\\u0022 add"})
    void refusesNamesThatAreNoConstants(String line) throws IOException {
        assertThat(check(line + "\n")).isEqualTo(1);
        assertThat(message()).contains("1:1: error: ", " cannot be the name of a constant", "[bad-feature-list]");
    }

    @Test
    void readsCommentsBlankLinesAndSeveralPaths() throws IOException {
        assertThat(check("# a comment\r\n\r\n  STOP\tstop | add/arg/kind=net\r\n"))
                .isZero();
        assertThat(message()).isEmpty();
    }

    @Test
    void namesBothPlacesOfANameThatComesTwiceAndNearNames() throws IOException {
        assertThat(check("A stop\nB add/arg/idd\nA add\n")).isEqualTo(1);
        assertThat(message())
                .contains("features.txt:3:1: error: 'A' is listed twice [bad-feature-list]", "features.txt:1:1: note:")
                .contains("features.txt:2:11: error: ", "did you mean 'id'?");
    }

    @Test
    void tellsThatABranchHasTheMember() throws IOException {
        assertThat(check("A add/arg/mtu\n")).isEqualTo(1);
        assertThat(message())
                .contains("note: a branch has 'mtu': choose it by the value of its tag, or ask for '**/mtu'\n");
    }

    @Test
    void warnsOfConditionsAndOfWhatIsDeprecated() throws IOException {
        assertThat(check("A odd\nB add/arg/kind=odd\nC add/arg/kind=net/mtu\nD old/arg/force\nE list/ret/**/mtu\n"))
                .isZero();
        assertThat(message())
                .contains("features.txt:1:3: warning: what this names exists under a condition only")
                .contains("features.txt:2:3: warning: what this names exists under a condition only")
                .contains("features.txt:3:3: warning: what this names is deprecated")
                .contains("features.txt:4:3: warning: what this names is deprecated")
                .contains("features.txt:5:3: warning: what this names is deprecated");
    }

    @Test
    void doesNotWarnOfWhatHasAnotherPathOrOfADeprecationThatIsAskedFor() throws IOException {
        assertThat(check("A odd | add/arg/id\nB old@deprecated\n")).isZero();
        assertThat(message()).isEmpty();
    }

    @Test
    void readsLongLinesAndOtherFilesWithoutTrouble() throws IOException {
        assertThat(check("A " + "x/".repeat(1_000_000) + "\n\0\0\uFFFF\n")).isEqualTo(1);
        assertThat(message()).contains("1:3: error: this is no path: it has more than 1000 characters");
        assertThat(message().length()).isLessThan(5_000);
    }

    @Test
    void refusesMoreThanAClassHolds() throws IOException {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 2_002; i++) {
            list.append("A").append(i).append(" stop\n");
        }
        assertThat(check(list + "A stop" + "|stop".repeat(20) + "\n")).isEqualTo(1);
        assertThat(message())
                .contains("features.txt:2001:1: error: there are more than 2000 constants, which one class cannot hold")
                .doesNotContain("features.txt:2002:");
        assertThat(check("A stop" + "|stop".repeat(20) + "\n")).isEqualTo(1);
        assertThat(message()).contains("1:3: error: there are 21 paths, but a constant has at most 20");
    }

    @Test
    void isForTheSchemaThatHasTheMostOfIt() throws IOException {
        Files.writeString(folder.resolve("guest.json"), "{ 'command': 'list' }\n");
        Files.writeString(folder.resolve("features.txt"), "A list\nB add/arg/idd\nC stop\n");
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "check",
                "--features",
                folder + "/features.txt",
                folder + "/guest.json",
                folder + "/s.json");

        assertThat(code).isEqualTo(1);
        assertThat(message())
                .startsWith("features.txt:2:11: error: 's.json' has no member 'idd' there")
                .doesNotContain("guest.json");
    }
}

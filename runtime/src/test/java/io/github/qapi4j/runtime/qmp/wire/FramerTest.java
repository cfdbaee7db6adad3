package io.github.qapi4j.runtime.qmp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramerTest {
    /** Writes down what a framer tells. */
    private static final class Notes implements FrameSink {
        final List<String> all = new ArrayList<>();

        @Override
        public void message(Frame frame) {
            StringBuilder note = new StringBuilder("message id=" + frame.id() + " size=" + frame.size());
            for (Key key : Key.values()) {
                if (frame.has(key)) {
                    note.append(' ').append(key).append('=').append(text(frame.copy(key)));
                }
            }
            all.add(note.append(" whole=").append(text(frame.copy())).toString());
        }

        @Override
        public void oversized(Frame frame) {
            all.add("oversized id=" + frame.id() + " size=" + frame.size() + " return=" + frame.has(Key.RETURN));
        }

        @Override
        public void stray(int count) {
            all.add("stray " + count);
        }

        @Override
        public void mark() {
            all.add("mark");
        }

        @Override
        public void tooDeep() {
            all.add("too deep");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> frame(String input, int piece, int limit, boolean marks) {
        Notes notes = new Notes();
        Framer framer = new Framer(notes, limit, marks);
        byte[] bytes = input.getBytes(StandardCharsets.ISO_8859_1);
        for (int from = 0; from < bytes.length; from += piece) {
            // Each piece in an array of its own that is spoilt afterwards: nothing may be left in it.
            byte[] own = new byte[piece + 3];
            int count = Math.min(piece, bytes.length - from);
            System.arraycopy(bytes, from, own, 2, count);
            framer.feed(own, 2, 2 + count);
            java.util.Arrays.fill(own, (byte) '!');
        }
        return notes.all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"return\": {}, \"id\": 7} | id=7 RETURN={}",
                "{\"id\": 7, \"error\": {\"class\": \"X\", \"desc\": \"}\"}} | id=7 ERROR={\"class\": \"X\", \"desc\": \"}\"}",
                "{\"return\": \"a\\\"}{\\\\\", \"id\": 12345678901} | id=12345678901 RETURN=\"a\\\"}{\\\\\"",
                "{\"return\": [1, [2], {\"id\": 9}]} | id=-1 RETURN=[1, [2], {\"id\": 9}]",
                "{\"return\": 5, \"id\": \"7\"} | id=-2 RETURN=5",
                "{\"return\": 5, \"id\": 7.0} | id=-2 RETURN=5",
                "{\"return\": 5, \"id\": -7} | id=-2 RETURN=5",
                "{\"return\": 5, \"id\": 7 7} | id=-2 RETURN=5",
                "{\"return\": 5, \"id\": {\"a\": 1}} | id=-2 RETURN=5",
                "{\"return\": 5, \"id\": 99999999999999999999} | id=-2 RETURN=5",
                "{\"\\u0069d\": 3, \"return\": 5} | id=-1 RETURN=5",
                "{\"timestampx\": 3, \"idx\": 4, \"return\": 5} | id=-1 RETURN=5",
                "{\"event\": \"STOP\", \"timestamp\": {\"seconds\": 1}} | id=-1 EVENT=\"STOP\" TIMESTAMP={\"seconds\": 1}",
            })
    void findsMembersWhereverTheMessageIsSplit(String message, String expected) {
        for (int piece = 1; piece <= message.length() + 1; piece++) {
            List<String> notes = frame(message + "\r\n", piece, 1_000, false);
            assertThat(notes).hasSize(1);
            String found = notes.get(0).replaceAll("^message (id=\\S+) size=\\d+", "$1");
            assertThat(found).contains(expected.substring(0, expected.indexOf(' ')));
            assertThat(found.replaceAll(" ID=[^=]*?(?= [A-Z]+=| whole=)", "")).startsWith(expected);
            assertThat(notes.get(0)).endsWith("whole=" + message);
        }
    }

    @Test
    void takesSeveralMessagesOfOneRead() {
        assertThat(frame("{\"id\":1}{\"id\":2}\n\n {\"id\":3}", 100, 100, false))
                .extracting(note -> note.replaceAll(".*(id=\\d).*", "$1"))
                .containsExactly("id=1", "id=2", "id=3");
    }

    @Test
    void skipsWhatIsNoMessage() {
        assertThat(frame("garbage\n]}{\"id\":1}", 100, 100, false).get(0)).isEqualTo("stray 9");
        assertThat(frame("garbage\n]}{\"id\":1}", 100, 100, false)).hasSize(2);
    }

    @Test
    void dropsTheTextOfAMessageBeyondTheLimitButNotItsId() {
        String big = "{\"return\": \"" + "x".repeat(5_000) + "\", \"id\": 42}";
        for (int piece : new int[] {1, 7, 1_000, 10_000}) {
            assertThat(frame(big + "{\"id\":1}", piece, 100, false))
                    .containsExactly(
                            "oversized id=42 size=" + big.length() + " return=true",
                            "message id=1 size=8 ID=1 whole={\"id\":1}");
        }
    }

    @Test
    void takesAMessageThatJustFits() {
        String message = "{\"return\":\"" + "x".repeat(80) + "\"}";
        assertThat(frame(message, 10, message.length(), false).get(0)).startsWith("message");
        assertThat(frame(message, 10, message.length() - 1, false).get(0)).startsWith("oversized");
    }

    @Test
    void givesUpBeyondTheDepthAndTellsNothingMore() {
        String deep = "{\"a\":" + "[".repeat(Framer.MAX_DEPTH - 1);
        assertThat(frame(deep + "]".repeat(Framer.MAX_DEPTH - 1) + "}", 50, 10_000, false))
                .hasSize(1);
        assertThat(frame(deep + "[" + "}{\"id\":1}", 50, 10_000, false)).containsExactly("too deep");
    }

    @Test
    void aMarkCutsAMessageShort() {
        for (int piece = 1; piece < 20; piece++) {
            assertThat(frame("{\"return\": \"a\u00ff{\"id\":1}\u00ff\u00ff", piece, 100, true))
                    .containsExactly("mark", "message id=1 size=8 ID=1 whole={\"id\":1}", "mark", "mark");
        }
        assertThat(frame("{\"return\": \"a\u00ff\"}", 3, 100, false)).hasSize(1);
    }

    @Test
    void randomBytesTellTheSameHoweverTheyAreSplit() {
        String alphabet = "{}[]\",:\\ \n01id\u00ffx";
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder input = new StringBuilder();
            IntStream.range(0, 1 + random.nextInt(60))
                    .forEach(i -> input.append(alphabet.charAt(random.nextInt(alphabet.length()))));
            boolean marks = random.nextBoolean();
            int limit = 5 + random.nextInt(40);
            List<String> whole = withoutStray(frame(input.toString(), 1_000, limit, marks));
            assertThat(withoutStray(frame(input.toString(), 1 + random.nextInt(5), limit, marks)))
                    .as("seed %d: %s", seed, input)
                    .isEqualTo(whole);
        }
    }

    private static List<String> withoutStray(List<String> notes) {
        return notes.stream().filter(note -> !note.startsWith("stray")).toList();
    }
}

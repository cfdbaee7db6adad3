package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.qmp.message.LoggerTrace;
import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.ResourceBundle;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down whatever anybody can read of a client: its trace, its log, its exceptions. */
public final class Overheard implements QmpTrace, System.Logger {
    private static final Pattern END =
            Pattern.compile("log (the client was closed|the peer closed the connection|the connection failed)");

    private final BlockingQueue<String> all = new LinkedBlockingQueue<>();
    private final QmpTrace log = new LoggerTrace(this);

    /** Returns options that tell this of everything. */
    public QmpOptions listen(QmpOptions options) {
        return options.withTrace(this);
    }

    /** Takes the text of anything. */
    public void add(@Nullable Object anything) {
        all.add(String.valueOf(anything));
    }

    /** Takes all that an exception can print. */
    public void add(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        all.add(text + failure.getLocalizedMessage());
    }

    @Override
    public void sent(Message message) {
        all.add("> " + message.text() + message);
        log.sent(message);
    }

    @Override
    public void received(Message message) {
        all.add("< " + message.text() + message);
        log.received(message);
    }

    @Override
    public void late(String command, Duration delay) {
        all.add("late " + command);
        log.late(command, delay);
    }

    @Override
    public void stray(String what) {
        all.add("stray " + what);
        log.stray(what);
    }

    @Override
    public void state(String what) {
        all.add("state " + what);
        log.state(what);
    }

    @Override
    public String getName() {
        return "overheard";
    }

    @Override
    public boolean isLoggable(Level level) {
        return true;
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String text, @Nullable Throwable thrown) {
        all.add("log " + text);
        if (thrown != null) {
            add(thrown);
        }
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... values) {
        all.add("log " + (values == null || values.length == 0 ? format : MessageFormat.format(format, values)));
    }

    /** Waits for the connection's end, and returns all that was heard up to it. */
    public String upToTheEnd() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        String next = "";
        while (!END.matcher(next).lookingAt()) {
            next = String.valueOf(all.poll(Fixtures.LONG.toSeconds(), TimeUnit.SECONDS));
            if (next.equals("null")) {
                throw new AssertionError("the end was never told, but: " + text);
            }
            text.append(next).append('\n');
        }
        return text.toString();
    }
}

package io.github.qapi4j.runtime.qmp.link;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells mistakes of ours that the loop survives, each place once. The text has no message of the exception, which may quote what
 * a peer has sent; and a thread of its own logs it, since where a log goes is the user's business and may take time.
 */
final class BugReport {
    private static final int MOST = 100;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Tells a mistake, unless one of its kind and place was told before. */
    void tell(Throwable bug) {
        StackTraceElement[] frames = bug.getStackTrace();
        String place = bug.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
        if (told.size() < MOST && told.add(place)) {
            Thread teller = new Thread(() -> log(place, frames), "qapi-bug");
            teller.setDaemon(true);
            teller.start();
        }
    }

    private static void log(String place, StackTraceElement[] frames) {
        StringBuilder text =
                new StringBuilder("A mistake in qapi4j, which other connections survive; please report it: ");
        text.append(place);
        Arrays.stream(frames)
                .skip(1)
                .forEach(frame ->
                        text.append(System.lineSeparator()).append("    at ").append(frame));
        System.getLogger(SelectorLoop.class.getPackageName()).log(Level.ERROR, text.toString());
    }
}

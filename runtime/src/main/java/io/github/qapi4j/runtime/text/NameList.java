package io.github.qapi4j.runtime.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists names in messages, quoted. */
public final class NameList {
    /** The most names that one message lists. */
    private static final int LISTED = 20;

    private NameList() {}

    /** Returns {@code member 'a'} or {@code members 'a', 'b'}. */
    public static String ofMembers(List<String> names) {
        return (names.size() == 1 ? "member " : "members ") + of(names);
    }

    /** Returns the names with commas between them; of very many the first ones, and how many more there are. */
    public static String of(Collection<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == LISTED) {
                break;
            }
            shown.add(Quoting.quote(name));
        }
        String text = String.join(", ", shown);
        return names.size() > LISTED ? text + " … and " + (names.size() - LISTED) + " more" : text;
    }
}

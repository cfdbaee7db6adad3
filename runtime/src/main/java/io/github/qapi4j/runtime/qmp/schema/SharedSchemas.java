package io.github.qapi4j.runtime.qmp.schema;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** The schemas that somebody in this process holds: a thousand machines of one build need one. They are of a few builds. */
final class SharedSchemas {
    private static final List<WeakReference<QemuSchema>> ALL = new ArrayList<>();

    private SharedSchemas() {}

    /** Returns the schema that is shared in place of a new one: an equal one, or this one from now on. */
    static synchronized QemuSchema share(QemuSchema fresh) {
        for (int i = ALL.size() - 1; i >= 0; i--) {
            QemuSchema known = ALL.get(i).get();
            if (known == null) {
                ALL.remove(i);
            } else if (known.isSame(fresh)) {
                return known;
            }
        }
        ALL.add(new WeakReference<>(fresh));
        return fresh;
    }
}

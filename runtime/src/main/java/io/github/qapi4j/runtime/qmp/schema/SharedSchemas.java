package io.github.qapi4j.runtime.qmp.schema;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The schemas that somebody in this process holds: a thousand machines of one build need one. They are of a few builds. */
final class SharedSchemas {
    private static final List<WeakReference<QemuSchema>> ALL = new ArrayList<>();

    private static final ReentrantLock LOCK = new ReentrantLock();

    private SharedSchemas() {}

    /** Returns the schema that is shared in place of a new one: an equal one, or this one from now on. */
    static QemuSchema share(QemuSchema fresh) {
        LOCK.lock();
        try {
            return find(fresh);
        } finally {
            LOCK.unlock();
        }
    }

    private static QemuSchema find(QemuSchema fresh) {
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

package io.github.qapi4j.runtime.qmp.schema;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas that somebody in this process holds, by their fingerprints: a thousand machines of one build need one. */
final class SharedSchemas {
    private static final Map<String, WeakReference<QemuSchema>> ALL = new ConcurrentHashMap<>();

    private SharedSchemas() {}

    /** Returns the schema that is shared in place of a new one: an equal one, or this one from now on. */
    static QemuSchema share(QemuSchema fresh) {
        ALL.values().removeIf(one -> one.get() == null);
        while (true) {
            WeakReference<QemuSchema> own = new WeakReference<>(fresh);
            WeakReference<QemuSchema> shared = ALL.computeIfAbsent(fresh.fingerprint(), print -> own);
            QemuSchema known = shared.get();
            if (known != null) {
                return known;
            }
            ALL.remove(fresh.fingerprint(), shared);
        }
    }
}

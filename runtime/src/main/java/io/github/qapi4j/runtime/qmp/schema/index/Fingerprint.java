package io.github.qapi4j.runtime.qmp.schema.index;

import static io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex.NONE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The SHA-256 digest of what a reply says, whatever its types are called and in whichever order it says it: types are
 * numbered as they are met on a walk that begins with the commands and events, in an order that depends on their names only.
 */
public final class Fingerprint {
    private final SchemaIndex index;
    private byte[] content = new byte[1 << 16];
    private int length;
    private final int[] numbers;
    private final IntList queue = new IntList();

    /** The names in the order of the alphabet, and for the number of each its place in there. */
    private final String[] names;

    private final int[] nameOrder;

    private Fingerprint(SchemaIndex index) {
        this.index = index;
        this.numbers = new int[index.entities()];
        Arrays.fill(numbers, NONE);
        this.names = index.names().toArray(new String[0]);
        Arrays.sort(names);
        this.nameOrder = new int[names.length];
        for (int place = 0; place < names.length; place++) {
            nameOrder[index.nameNumber(names[place])] = place;
        }
    }

    /** Returns the digest in hexadecimal digits. */
    public static String of(SchemaIndex index) {
        return new Fingerprint(index).digest();
    }

    private String digest() {
        for (String name : names) {
            text(name);
        }
        named(EntityKind.COMMAND);
        named(EntityKind.EVENT);
        for (int next = 0; next < queue.size(); next++) {
            entity(queue.get(next));
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void named(EntityKind kind) {
        for (String name : names) {
            int entity = index.entity(name);
            if (entity >= 0 && index.kind(entity) == kind) {
                name(index.nameNumber(name));
                entityNumber(entity);
            }
        }
        name(NONE);
    }

    private void entity(int entity) {
        EntityKind kind = index.kind(entity);
        write(kind.ordinal());
        write(index.flags(entity));
        write(index.leaves().jsonKinds(entity));
        name(index.tag(entity));
        features(index.features(entity));
        slots(kind == EntityKind.ALTERNATE ? branches(entity) : inOrder(index.slots(), entity));
        NamedRuns cases = index.cases();
        int[] order = inOrder(cases, entity);
        number(order.length);
        for (int place : order) {
            name(cases.name(place));
            entityNumber(cases.type(place));
        }
    }

    private void slots(int[] order) {
        NamedRuns slots = index.slots();
        number(order.length);
        for (int slot : order) {
            name(slots.name(slot));
            write(index.isOptional(slot) ? 1 : 0);
            features(index.slotFeatures(slot));
            entityNumber(slots.type(slot));
        }
    }

    /** Returns the places of a run by their names; those without one stay in their order. */
    private int[] inOrder(NamedRuns runs, int entity) {
        int first = runs.first(entity);
        long[] keys = new long[runs.end(entity) - first];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) order(runs.name(first + i)) + 1) << 32 | first + i;
        }
        return lowerHalves(keys);
    }

    /** The branches of an alternate have no names; no two of them are the same kind of value. */
    private int[] branches(int alternate) {
        NamedRuns slots = index.slots();
        long[] keys = new long[slots.end(alternate) - slots.first(alternate)];
        for (int i = 0; i < keys.length; i++) {
            int slot = slots.first(alternate) + i;
            int type = slots.type(slot);
            long key = (long) index.kind(type).ordinal() << 8 | index.leaves().jsonKinds(type);
            keys[i] = key << 32 | slot;
        }
        return lowerHalves(keys);
    }

    private static int[] lowerHalves(long[] keys) {
        Arrays.sort(keys);
        int[] halves = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            halves[i] = (int) keys[i];
        }
        return halves;
    }

    private void entityNumber(int entity) {
        if (entity < 0) {
            number(0);
            return;
        }
        if (numbers[entity] < 0) {
            numbers[entity] = queue.size();
            queue.add(entity);
        }
        number(numbers[entity] + 1);
    }

    private void features(Set<String> features) {
        number(features.size());
        if (!features.isEmpty()) {
            new TreeSet<>(features).forEach(this::text);
        }
    }

    /** Writes which one it is of the names, which stand in front, once. */
    private void name(int number) {
        number(order(number) + 1);
    }

    private int order(int name) {
        return name < 0 ? NONE : nameOrder[name];
    }

    private void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /** Writes a number so that its end can be told: seven bits in each byte. */
    private void number(int number) {
        int rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            write(rest & 0x7f | 0x80);
        }
        write(rest);
    }

    private void write(int value) {
        if (length == content.length) {
            content = Arrays.copyOf(content, length * 2);
        }
        content[length++] = (byte) value;
    }
}

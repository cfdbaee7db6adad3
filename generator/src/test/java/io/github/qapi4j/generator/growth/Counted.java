package io.github.qapi4j.generator.growth;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Methods of the JDK that look at every element or character, each with that counted. {@link CountingLoader} replaces a call
 * by the method here that has its name, and the receiver as first parameter. Public for the same reason as {@link Work}.
 */
public final class Counted {
    private Counted() {}

    public static boolean contains(Collection<?> all, Object one) {
        Work.steps(all instanceof Set ? 1 : all.size());
        return all.contains(one);
    }

    public static boolean containsAll(Collection<?> all, Collection<?> some) {
        Work.steps(all instanceof Set ? some.size() : (long) all.size() * some.size());
        return all.containsAll(some);
    }

    public static boolean remove(Collection<?> all, Object one) {
        Work.steps(all instanceof Set ? 1 : all.size());
        return all.remove(one);
    }

    public static boolean removeAll(Collection<?> all, Collection<?> some) {
        Work.steps(some instanceof Set ? all.size() : (long) all.size() * some.size());
        return all.removeAll(some);
    }

    public static boolean retainAll(Collection<?> all, Collection<?> some) {
        Work.steps(some instanceof Set ? all.size() : (long) all.size() * some.size());
        return all.retainAll(some);
    }

    public static <T> boolean addAll(Collection<T> all, Collection<? extends T> some) {
        Work.steps(some.size());
        return all.addAll(some);
    }

    public static Stream<?> stream(Collection<?> all) {
        Work.steps(all.size());
        return all.stream();
    }

    public static Object[] toArray(Collection<?> all) {
        Work.steps(all.size());
        return all.toArray();
    }

    public static <T> T[] toArray(Collection<?> all, T[] array) {
        Work.steps(all.size());
        return all.toArray(array);
    }

    public static int indexOf(List<?> all, Object one) {
        Work.steps(all.size());
        return all.indexOf(one);
    }

    public static int lastIndexOf(List<?> all, Object one) {
        Work.steps(all.size());
        return all.lastIndexOf(one);
    }

    public static Object remove(List<?> all, int index) {
        Work.steps(all.size() - index);
        return all.remove(index);
    }

    public static <T> void add(List<T> all, int index, T one) {
        Work.steps(all.size() - index);
        all.add(index, one);
    }

    public static boolean containsValue(Map<?, ?> all, Object one) {
        Work.steps(all.size());
        return all.containsValue(one);
    }

    public static <K, V> void putAll(Map<K, V> all, Map<? extends K, ? extends V> some) {
        Work.steps(some.size());
        all.putAll(some);
    }

    public static boolean equals(Object one, Object other) {
        Work.steps(one instanceof Collection<?> all ? all.size() : 1);
        return one.equals(other);
    }

    public static int hashCode(Object one) {
        Work.steps(one instanceof Collection<?> all ? all.size() : 1);
        return one.hashCode();
    }

    /** Counts what a constructor copies. */
    public static void copied(Object all) {
        Work.steps(all instanceof Map<?, ?> map ? map.size() : ((Collection<?>) all).size());
    }

    /** A list that cannot change is not copied. */
    public static <T> List<T> copyOf(Collection<? extends T> all) {
        Work.steps(all.getClass().getName().startsWith("java.util.ImmutableCollections") ? 1 : all.size());
        return List.copyOf(all);
    }

    public static boolean equals(String one, Object other) {
        Work.steps(other instanceof String text && text.length() == one.length() ? one.length() : 1);
        return one.equals(other);
    }

    public static int indexOf(String text, int c) {
        return found(text, 0, text.indexOf(c));
    }

    public static int indexOf(String text, int c, int from) {
        return found(text, from, text.indexOf(c, from));
    }

    public static int indexOf(String text, String part) {
        return found(text, 0, text.indexOf(part));
    }

    public static int indexOf(String text, String part, int from) {
        return found(text, from, text.indexOf(part, from));
    }

    public static int lastIndexOf(String text, int c) {
        return foundBackwards(text.length(), text.lastIndexOf(c));
    }

    public static int lastIndexOf(String text, int c, int from) {
        return foundBackwards(from, text.lastIndexOf(c, from));
    }

    public static boolean contains(String text, CharSequence part) {
        return found(text, 0, text.indexOf(part.toString())) >= 0;
    }

    public static String substring(String text, int start) {
        return made(text.substring(start));
    }

    public static String substring(String text, int start, int end) {
        return made(text.substring(start, end));
    }

    public static String strip(String text) {
        return read(text).strip();
    }

    public static String stripTrailing(String text) {
        return made(text.stripTrailing());
    }

    public static String stripLeading(String text) {
        return made(text.stripLeading());
    }

    public static String toLowerCase(String text, Locale locale) {
        return read(text).toLowerCase(locale);
    }

    public static String toUpperCase(String text, Locale locale) {
        return read(text).toUpperCase(locale);
    }

    public static String replace(String text, CharSequence from, CharSequence to) {
        return read(text).replace(from, to);
    }

    public static String replace(String text, char from, char to) {
        return read(text).replace(from, to);
    }

    public static String replaceAll(String text, String pattern, String to) {
        return read(text).replaceAll(pattern, to);
    }

    public static String[] split(String text, String pattern) {
        return read(text).split(pattern);
    }

    public static String[] split(String text, String pattern, int limit) {
        return read(text).split(pattern, limit);
    }

    public static Stream<String> lines(String text) {
        return read(text).lines();
    }

    public static IntStream codePoints(String text) {
        return read(text).codePoints();
    }

    public static char[] toCharArray(String text) {
        return read(text).toCharArray();
    }

    public static int codePointCount(String text, int start, int end) {
        Work.steps(end - start);
        return text.codePointCount(start, end);
    }

    public static int offsetByCodePoints(String text, int start, int count) {
        Work.steps(Math.abs(count));
        return text.offsetByCodePoints(start, count);
    }

    public static boolean isBlank(String text) {
        Work.steps(text.length() - text.stripLeading().length() + 1);
        return text.isBlank();
    }

    public static String concat(String text, String more) {
        return made(text.concat(more));
    }

    public static String repeat(String text, int times) {
        return made(text.repeat(times));
    }

    public static String toString(StringBuilder text) {
        return made(text.toString());
    }

    public static StringBuilder append(StringBuilder text, String more) {
        Work.steps(more == null ? 4 : more.length());
        return text.append(more);
    }

    public static StringBuilder append(StringBuilder text, CharSequence more, int start, int end) {
        Work.steps(end - start);
        return text.append(more, start, end);
    }

    public static StringBuilder insert(StringBuilder text, int at, String more) {
        Work.steps(text.length() - at + more.length());
        return text.insert(at, more);
    }

    public static StringBuilder replace(StringBuilder text, int start, int end, String more) {
        Work.steps(text.length() - start + more.length());
        return text.replace(start, end, more);
    }

    public static StringBuilder deleteCharAt(StringBuilder text, int at) {
        Work.steps(text.length() - at);
        return text.deleteCharAt(at);
    }

    public static int indexOf(StringBuilder text, String part) {
        return found(text, 0, text.indexOf(part));
    }

    public static int lastIndexOf(StringBuilder text, String part) {
        return foundBackwards(text.length(), text.lastIndexOf(part));
    }

    public static boolean matches(Matcher matcher) {
        Work.steps(matcher.regionEnd() - matcher.regionStart());
        return matcher.matches();
    }

    /** A search that finds nothing has looked at all that was left, which is at most everything. */
    public static boolean find(Matcher matcher) {
        boolean found = matcher.find();
        Work.steps(found ? matcher.end() - matcher.start() + 1 : matcher.regionEnd() - matcher.regionStart());
        return found;
    }

    private static int found(CharSequence text, int from, int at) {
        Work.steps((at < 0 ? text.length() : at) - from);
        return at;
    }

    private static int foundBackwards(int from, int at) {
        Work.steps(from - at);
        return at;
    }

    private static String read(String text) {
        Work.steps(text.length());
        return text;
    }

    private static String made(String text) {
        Work.steps(text.length());
        return text;
    }
}

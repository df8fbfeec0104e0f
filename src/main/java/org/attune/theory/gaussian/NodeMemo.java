package org.attune.theory.gaussian;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers the last few arrays that follow from a node set and one number, which all points of a curve and all stages
 * of a question have in common. Safe to share between threads: who asks for what another is making waits for it.
 */
public final class NodeMemo {
    /** Two kinds for two threads, and some that are still asked for after a slider has moved on. */
    private static final int MOST_ARRAYS = 6;

    private record Key(Object kind, double number) {}

    private final Map<Key, double[]> arrays = new LinkedHashMap<>(MOST_ARRAYS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
            return size() > MOST_ARRAYS;
        }
    };

    /**
     * An array.
     *
     * @param kind what it is, with an equals of its own
     * @param number that it follows from
     * @param computation makes it, from nothing but the nodes and the number
     * @return the array, which must not be written to
     */
    public synchronized double[] get(Object kind, double number, Supplier<double[]> computation) {
        Key key = new Key(kind, number);
        double[] known = arrays.get(key);
        if (known != null) {
            return known;
        }
        double[] made = computation.get();
        arrays.put(key, made);
        return made;
    }
}

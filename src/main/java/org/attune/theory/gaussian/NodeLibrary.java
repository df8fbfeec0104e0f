package org.attune.theory.gaussian;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.model.Accuracy;
import org.attune.model.Activation;

/** Keeps the node sets in use, since building one costs as much as a preview; safe to share between threads. */
public final class NodeLibrary {
    /** Enough for every level, number of tokens and activation of the window. */
    private static final int MOST_SETS = 64;

    private record Key(int tokens, Activation activation, Accuracy accuracy) {}

    private final Map<Key, ChannelNodes> sets = new ConcurrentHashMap<>();

    /** The nodes for a number of tokens, an activation and an accuracy; built on first use. */
    public ChannelNodes get(int tokens, Activation activation, Accuracy accuracy) {
        if (sets.size() > MOST_SETS) {
            sets.clear();
        }
        return sets.computeIfAbsent(
                new Key(tokens, activation, accuracy),
                key -> ChannelNodes.create(key.tokens(), key.activation(), key.accuracy()));
    }
}

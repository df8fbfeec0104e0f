package org.attune.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.model.Activation;
import org.attune.theory.bayes.FinetuningInformation;
import org.attune.theory.bayes.InformationSource;

/** Reads each table of fine-tuning information when it is first needed, and keeps it; safe to share between threads. */
public final class InformationLibrary implements InformationSource {
    private record Key(int tokens, Activation activation) {}

    private final Map<Key, FinetuningInformation> known = new ConcurrentHashMap<>();

    @Override
    public FinetuningInformation get(int tokens, Activation activation) {
        return known.computeIfAbsent(
                new Key(tokens, activation), key -> BayesTableReader.information(key.tokens(), key.activation()));
    }
}

package org.attune.benchmark.theory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.attune.curves.CachedTheory;
import org.attune.curves.ExecutorConcurrency;
import org.attune.storage.InformationLibrary;
import org.attune.theory.Predictor;

/** The theory as the program puts it together, and threads as the program starts them. */
final class Theories {
    private Theories() {}

    /** Threads of this machine. */
    static int allThreads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * A predictor that has solved nothing yet, and works on stages of a question and shares of their nodes at the same
     * time where there are threads.
     *
     * @param information tables of the Bayes-optimal fine-tuning, which are read once in a program's life
     * @param threads how many
     */
    static Predictor fresh(InformationLibrary information, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + " is not allowed: it must be ≥ 1");
        }
        return threads == 1
                ? fresh(information)
                : CachedTheory.predictor(information, new ExecutorConcurrency(ForkJoinPool.commonPool()));
    }

    /**
     * A predictor that has solved nothing yet.
     *
     * @param information tables of the Bayes-optimal fine-tuning, which are read once in a program's life
     */
    static Predictor fresh(InformationLibrary information) {
        return CachedTheory.predictor(information);
    }

    /** Threads that do not keep the process alive. */
    static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "benchmark");
            thread.setDaemon(true);
            return thread;
        });
    }
}

package org.attune.curves;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.attune.theory.Concurrency;

/**
 * Begins work on the threads of an executor. What no thread has begun when it is asked for is done by who asks, so that
 * nobody waits for a thread that is not free.
 *
 * @param executor its threads do the work
 */
public record ExecutorConcurrency(Executor executor) implements Concurrency {
    @Override
    public <T> Supplier<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        executor.execute(task);
        return () -> {
            task.run();
            return result(task);
        };
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw Failures.unchecked(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a stage was solved", interruption);
        }
    }
}

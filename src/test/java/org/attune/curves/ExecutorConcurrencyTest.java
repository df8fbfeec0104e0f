package org.attune.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.storage.InformationLibrary;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.Test;

class ExecutorConcurrencyTest {
    @Test
    void whatNoThreadHasBegunIsDoneByWhoAsks() {
        List<Runnable> waiting = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        Supplier<Integer> result = new ExecutorConcurrency(waiting::add).begin(done::incrementAndGet);

        assertThat(done).hasValue(0);
        assertThat(result.get()).isEqualTo(1);
        waiting.forEach(Runnable::run);
        assertThat(done).hasValue(1);
    }

    @Test
    void whatTheWorkThrowsIsThrownUnchanged() {
        Supplier<Integer> result = new ExecutorConcurrency(Runnable::run).begin(() -> {
            throw new CancellationException("enough");
        });

        assertThatThrownBy(result::get)
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
    }

    @Test
    void answersDoNotDependOnIt() {
        Accuracy accuracy = new Accuracy(64, 1);
        InformationLibrary information = new InformationLibrary();

        assertThat(CachedTheory.predictor(information, new ExecutorConcurrency(command -> new Thread(command).start()))
                        .predict(Parameters.DEFAULT, accuracy, null, CancellationSignal.NONE))
                .isEqualTo(CachedTheory.predictor(information)
                        .predict(Parameters.DEFAULT, accuracy, null, CancellationSignal.NONE));
    }
}

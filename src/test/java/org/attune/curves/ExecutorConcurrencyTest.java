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
        // So many nodes are shared out.
        Accuracy accuracy = new Accuracy(4096, 1);
        InformationLibrary information = new InformationLibrary();

        // Sums over lanes are added up in another order once they are compiled, and slopes are
        // differences over 1e-5: equal up to rounding.
        assertThat(CachedTheory.predictor(information, new ExecutorConcurrency(command -> new Thread(command).start()))
                        .predict(Parameters.DEFAULT, accuracy, null, CancellationSignal.NONE))
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Math.abs(one - other) <= 1e-8 * Math.abs(other), Double.class)
                .ignoringFieldsMatchingRegexes(".*residual")
                .isEqualTo(CachedTheory.predictor(information)
                        .predict(Parameters.DEFAULT, accuracy, null, CancellationSignal.NONE));
    }
}

package org.attune.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.curves.optimum.OptimaSearch;
import org.attune.live.OptimaService;
import org.attune.live.OptimaSnapshot;
import org.attune.model.Level;
import org.attune.model.Parameters;
import org.attune.theory.CancellationSignal;
import org.attune.theory.Predictor;

/** Finds optima before it returns, or when it is told to; remembers what it was asked. */
final class ImmediateOptimaService implements OptimaService {
    private final Predictor predictor;
    private final Consumer<OptimaSnapshot> listener;
    private final List<Parameters> requests = new ArrayList<>();
    private boolean holding;
    private int cancellations;

    ImmediateOptimaService(Predictor predictor, Consumer<OptimaSnapshot> listener) {
        this.predictor = predictor;
        this.listener = listener;
    }

    /** Leaves further requests without an answer (true), as if they took long. */
    void hold(boolean hold) {
        holding = hold;
    }

    /** Everything asked so far. */
    List<Parameters> requests() {
        return requests;
    }

    int cancellations() {
        return cancellations;
    }

    @Override
    public long submit(Parameters parameters) {
        requests.add(parameters);
        if (!holding) {
            answer(Level.DRAFT);
        }
        return requests.size();
    }

    /** Answers the latest request; the draft level is the last. */
    void answer(Level level) {
        Parameters parameters = requests.getLast();
        listener.accept(new OptimaSnapshot(
                requests.size(),
                parameters,
                level,
                Optional.of(OptimaSearch.find(parameters, level.accuracy(), predictor, CancellationSignal.NONE)),
                Optional.empty(),
                level == Level.DRAFT));
    }

    /** Lets the latest request fail. */
    void fail(String reason) {
        listener.accept(new OptimaSnapshot(
                requests.size(), requests.getLast(), Level.PREVIEW, Optional.empty(), Optional.of(reason), true));
    }

    @Override
    public void cancel() {
        cancellations++;
    }

    @Override
    public void close() {}
}

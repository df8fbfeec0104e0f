package org.attune.ui.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.attune.model.Accuracy;
import org.attune.model.ParameterInfo;
import org.attune.model.Parameters;
import org.attune.model.Prediction;
import org.attune.storage.SyntheticTheory;
import org.attune.theory.CancellationSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the spectrum view does out of sight, and when it comes in sight. */
final class SpectrumViewTest {
    private static final long PATIENCE_MILLIS = 20_000;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void followsTheAnswersOnlyInSightAndThenAtOnce() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, SpectrumViewTest::followInAndOutOfSight);
    }

    private static void followInAndOutOfSight() {
        SpectrumView view = new SpectrumView();
        view.show(answer(0.05));
        assertThat(explanation(view)).as("out of sight").isEmpty();

        Scene scene = new Scene(view);
        String first = values(view);
        assertThat(explanation(view)).isNotEmpty();

        view.show(answer(0.1));
        String second = values(view);
        assertThat(second).isNotEqualTo(first);

        scene.setRoot(new Label());
        view.show(answer(0.05));
        assertThat(values(view)).as("out of sight again").isEqualTo(second);
        assertThat(view.exhibit()).as("asked for nevertheless").isPresent();
        assertThat(values(view)).isEqualTo(first);
    }

    private static Prediction answer(double lambda) {
        return SyntheticTheory.COMPLETE.predict(
                Parameters.DEFAULT.with(ParameterInfo.LAMBDA, lambda),
                new Accuracy(256, 1),
                null,
                CancellationSignal.NONE);
    }

    private static String explanation(SpectrumView view) {
        return ((Label) view.lookup("#spectrum-explanation")).getText();
    }

    private static String values(SpectrumView view) {
        return view.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList()
                .toString();
    }
}

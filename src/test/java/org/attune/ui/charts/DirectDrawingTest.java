package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class DirectDrawingTest {
    private static final long PATIENCE_MILLIS = 20_000;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void chartsAreNotDrawnIntoAPictureFirst() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            assertThat(isCached(new ScrollPane(new Label("as JavaFX makes it"))))
                    .isTrue();
            assertThat(isCached(new ChartScroll(new ChartBoard()))).isFalse();
        });
    }

    private static boolean isCached(ScrollPane scroll) {
        new Scene(scroll);
        scroll.applyCss();
        return scroll.lookup(".viewport").isCache();
    }
}

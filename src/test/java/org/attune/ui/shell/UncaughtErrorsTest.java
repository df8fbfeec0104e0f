package org.attune.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UncaughtErrorsTest {

    @Test
    void showsWhatWasNotCaught() {
        List<String> shown = new ArrayList<>();
        UncaughtErrors errors = new UncaughtErrors(shown::add, Runnable::run);

        errors.uncaughtException(Thread.currentThread(), new IllegalStateException("synthetic error of a test"));

        assertThat(shown)
                .containsExactly("Unexpected error: java.lang.IllegalStateException: synthetic error of a test");
    }

    @Test
    void survivesAWindowThatCannotShowIt() {
        UncaughtErrors errors = new UncaughtErrors(
                message -> {
                    throw new IllegalStateException("synthetic failure of a window in a test");
                },
                Runnable::run);

        assertThatCode(() -> errors.uncaughtException(Thread.currentThread(), new AssertionError("of a test")))
                .doesNotThrowAnyException();
    }
}

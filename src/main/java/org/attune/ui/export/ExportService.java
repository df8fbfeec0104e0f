package org.attune.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attune.ui.charts.BoardPicture;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures in the background, so that nobody waits for them: files and what is copied one after the other, and
 * beside them the latest preview.
 */
public final class ExportService implements AutoCloseable {
    private final ExportQueue queue = new ExportQueue("attune-export");
    /** A preview asked for after the end is not drawn: its dialog is gone. */
    private final ExecutorService previews = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("attune-export-preview").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicReference<@Nullable Runnable> nextPreview = new AtomicReference<>();

    /**
     * Starts writing and returns at once.
     *
     * @param request what to export
     * @param exhibit what the window shows, as it stands
     * @param target the file
     * @param listener is told how it ended, on a background thread
     */
    public void export(ExportRequest request, Exhibit exhibit, Path target, ExportListener listener) {
        queue.add(cancelled -> {
            if (cancelled.getAsBoolean()) {
                listener.cancelled();
                return;
            }
            try {
                FigureExport export = new FigureExport(request, exhibit);
                if (cancelled.getAsBoolean()) {
                    listener.cancelled();
                } else {
                    listener.written(export.write(target));
                }
            } catch (IOException | RuntimeException failure) {
                listener.failed(reason(failure), failure);
            } catch (OutOfMemoryError failure) {
                listener.failed(tooLarge(request), failure);
            }
        });
    }

    /** Starts writing charts and returns at once, as {@link #export(ExportRequest, Exhibit, Path, ExportListener)}. */
    public void export(ExportRequest request, BoardPicture picture, Path target, ExportListener listener) {
        export(request, new BoardExhibit(picture), target, listener);
    }

    /**
     * Starts making something to be copied and returns at once.
     *
     * @param request what to export
     * @param exhibit what the window shows, as it stands
     * @param making makes it
     * @param taker takes it, on a background thread
     * @param failed is told why there is nothing, on a background thread
     * @param givenUp is told, on a background thread, that the user has cancelled it
     */
    <T> void make(
            ExportRequest request,
            Exhibit exhibit,
            Function<FigureExport, T> making,
            Consumer<T> taker,
            Consumer<String> failed,
            Runnable givenUp) {
        queue.add(cancelled -> {
            if (cancelled.getAsBoolean()) {
                givenUp.run();
                return;
            }
            try {
                T made = making.apply(new FigureExport(request, exhibit));
                if (cancelled.getAsBoolean()) {
                    givenUp.run();
                } else {
                    taker.accept(made);
                }
            } catch (RuntimeException failure) {
                failed.accept(reason(failure));
            } catch (OutOfMemoryError failure) {
                failed.accept(tooLarge(request));
            }
        });
    }

    /**
     * Starts drawing a preview and returns at once; one asked for before that has not begun is never drawn.
     *
     * @param request what to export
     * @param exhibit what the window shows, as it stands
     * @param width most pixels in a row
     * @param height most rows
     * @param taker takes the preview, on a background thread; nothing when there is no answer yet
     * @param refused told why the figure cannot be drawn, on a background thread
     */
    void preview(
            ExportRequest request,
            Exhibit exhibit,
            double width,
            double height,
            Consumer<Optional<BufferedImage>> taker,
            Consumer<NoRoomException> refused) {
        nextPreview.set(() -> {
            try {
                taker.accept(Optional.of(new FigureExport(request, exhibit).preview(width, height)));
            } catch (NoRoomException refusal) {
                refused.accept(refusal);
            } catch (IllegalArgumentException nothingYet) {
                taker.accept(Optional.empty());
            }
        });
        previews.execute(() -> {
            Runnable latest = nextPreview.getAndSet(null);
            if (latest != null) {
                latest.run();
            }
        });
    }

    /** Cancels what is not written yet; a file that is being written is finished. Previews go on. */
    void cancel() {
        queue.cancel();
    }

    /** Who is told how far files and copies are, on any thread; must return fast. */
    void setListener(Consumer<ExportProgress> listener) {
        queue.setListener(listener);
    }

    /** Takes nothing more, and returns when what was asked for is written. */
    @Override
    public void close() {
        nextPreview.set(null);
        previews.close();
        queue.close();
    }

    private static String reason(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    }

    private static String tooLarge(ExportRequest request) {
        return "not enough memory for " + request.size().pixelWidth() + " × "
                + request.size().pixelHeight() + " pixels";
    }
}

package org.attune.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attune.ui.charts.BoardPicture;

/** Writes figures in the background, one after the other, so that nobody waits for them. */
public final class ExportService implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("attune-export").daemon().factory());

    /**
     * Starts writing a PNG file and returns at once.
     *
     * @param request what to export
     * @param picture what the window shows, as it stands
     * @param target the file
     * @param listener is told how it ended, on a background thread
     */
    public void exportPng(ExportRequest request, BoardPicture picture, Path target, ExportListener listener) {
        executor.execute(() -> write(request, picture, target, listener));
    }

    /** Takes nothing more, and returns when what was asked for is written. */
    @Override
    public void close() {
        executor.close();
    }

    private static void write(ExportRequest request, BoardPicture picture, Path target, ExportListener listener) {
        try {
            FigureExport.writePng(request, picture, target);
        } catch (IOException | RuntimeException failure) {
            listener.failed(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()), failure);
            return;
        } catch (OutOfMemoryError failure) {
            String size = request.size().pixelWidth() + " × " + request.size().pixelHeight();
            listener.failed("not enough memory for " + size + " pixels", failure);
            return;
        }
        listener.written(target);
    }
}

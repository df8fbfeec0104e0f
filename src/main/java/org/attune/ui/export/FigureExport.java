package org.attune.ui.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attune.storage.CsvTable;
import org.attune.storage.figure.Figure;
import org.attune.storage.figure.FigureFile;
import org.attune.storage.figure.FigureFormat;
import org.attune.storage.figure.FigureSize;
import org.attune.storage.figure.PngFigure;
import org.attune.ui.charts.BoardPicture;
import org.attune.ui.charts.BundledFont;

/**
 * Makes files from what the window shows: the same data in the same hand. The window itself is not looked at, and none
 * is needed.
 */
public final class FigureExport {
    private final ExportRequest request;
    private final ExhibitFigure figure;

    /**
     * Prepares an export.
     *
     * @param request what to export
     * @param exhibit what the window shows
     * @throws IllegalArgumentException when there is nothing to export yet
     */
    public FigureExport(ExportRequest request, Exhibit exhibit) {
        this.request = request;
        figure = exhibit.figure(request);
    }

    /**
     * Prepares an export of charts.
     *
     * @param request what to export
     * @param picture what the window shows
     * @throws IllegalArgumentException when the picture holds no answer yet
     */
    public FigureExport(ExportRequest request, BoardPicture picture) {
        this(request, new BoardExhibit(picture));
    }

    /**
     * Writes the file that was asked for, and what belongs to it; takes a fraction of a second to a few seconds.
     *
     * @return the files, the one asked for first
     * @throws IOException saying which file could not be written, and why
     */
    public List<Path> write(Path target) throws IOException {
        List<Path> files = request.files(target);
        List<Path> tables = files.subList(1, files.size());
        Optional<FigureFormat> format = request.format().drawing();
        if (format.isPresent()) {
            FigureFile.write(target, format.get(), drawing());
            writeTables(tables);
            return files;
        }
        switch (request.format()) {
            case CSV -> FigureFile.write(target, csv());
            case JSON -> FigureFile.write(target, figure.json());
            default -> {
                writeTables(tables);
                FigureFile.write(
                        target, figure.script(String.valueOf(tables.getFirst().getFileName())));
            }
        }
        return files;
    }

    /** The drawing in pixels, at the size and scale asked for. */
    public BufferedImage image() {
        return PngFigure.render(request.size(), request.size().scale(), figure.sheet(), request.transparent());
    }

    /**
     * The drawing in fewer pixels.
     *
     * @param width most pixels in a row
     * @param height most rows
     */
    public BufferedImage preview(double width, double height) {
        FigureSize size = request.size();
        double scale = Math.min(width / size.width(), height / size.height());
        return PngFigure.render(size, scale, figure.sheet(), request.transparent());
    }

    /** The words below the figure, with all parameters. */
    public String caption() {
        return figure.caption();
    }

    /** Every number, with its standard error. */
    public String csv() {
        return figure.table().text(request.marked());
    }

    /** The same numbers as {@link #csv}, separated as spreadsheets want it when they are pasted. */
    public String table() {
        return figure.table().text(CsvTable.TAB);
    }

    private Figure drawing() {
        return new Figure(
                request.size(),
                figure.sheet(),
                figure.description(),
                request.transparent(),
                List.of(BundledFont.values()));
    }

    private void writeTables(List<Path> tables) throws IOException {
        for (Path table : tables) {
            FigureFile.write(table, csv());
        }
    }
}

package org.attune.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.ParameterException;
import org.attune.model.Prediction;
import org.attune.storage.AtomicFile;
import org.attune.storage.CurveCsv;
import org.attune.storage.PredictionJson;
import org.jspecify.annotations.Nullable;

/**
 * Where a curve goes.
 *
 * @param file the CSV file, if one is wanted
 * @param printed what standard output gets, if anything
 * @param marked whether CSV begins with a byte-order mark
 */
record CurveOutput(Optional<Path> file, Optional<OutputFormat> printed, boolean marked) {
    private static final String STANDARD_OUTPUT = "-";

    /**
     * Reads the options of the output; a file is looked at now, so that a wrong one is refused before the curve is
     * computed.
     *
     * @param csv text of the option --csv, if given
     * @param format text of the option --format, if given
     * @param marked whether the option --bom is given
     * @throws ParameterException when the format is unknown, the file cannot be, both claim standard output, or there
     *     is no CSV to be marked
     */
    static CurveOutput of(@Nullable String csv, @Nullable String format, boolean marked) {
        Optional<OutputFormat> asked = Optional.ofNullable(format)
                .map(text -> OutputFormat.parse(text, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.TABLE));
        Optional<Path> file = csv == null || csv.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(file(csv));
        if (csv != null && file.isEmpty() && asked.isPresent() && asked.get() != OutputFormat.CSV) {
            throw new ParameterException(
                    "format", OptionValues.quoted(asked.get().optionValue()), "csv when --csv is -");
        }
        Optional<OutputFormat> printed = file.isPresent() ? asked : Optional.of(asked.orElse(OutputFormat.CSV));
        if (marked && file.isEmpty() && printed.filter(OutputFormat.CSV::equals).isEmpty()) {
            throw new ParameterException("bom", "given", "left out where no CSV is written");
        }
        return new CurveOutput(file, printed, marked);
    }

    /** Writes and prints a curve. */
    void write(CurveRequest request, List<Prediction> curve, Console console) throws IOException {
        if (file.isPresent()) {
            AtomicFile.write(file.get(), csv(curve));
        }
        if (printed.isPresent()) {
            console.answer(
                    switch (printed.get()) {
                        case CSV -> csv(curve);
                        case JSON -> PredictionJson.text(curve);
                        case TABLE -> CurveTable.of(request, curve);
                    });
        }
    }

    private String csv(List<Prediction> curve) {
        return CurveCsv.table(curve).text(marked);
    }

    private static Path file(String text) {
        try {
            Path path = Path.of(text);
            Path directory = path.toAbsolutePath().getParent();
            if (!Files.isDirectory(path) && directory != null && Files.isDirectory(directory)) {
                return path;
            }
        } catch (InvalidPathException notAPath) {
            throw OptionValues.refusal("csv", text, "the name of a file", notAPath);
        }
        throw new ParameterException("csv", OptionValues.quoted(text), "a file in a directory that exists, or -");
    }
}

package org.attune.cli;

import java.io.IOException;
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
    static CurveOutput of(@Nullable String csv, @Nullable String format, boolean marked) throws IOException {
        Optional<OutputFormat> asked = Optional.ofNullable(format)
                .map(text -> OutputFormat.parse(text, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.TABLE));
        Optional<Path> file = csv == null || csv.equals(STANDARD_OUTPUT)
                ? Optional.empty()
                : Optional.of(OutputFile.file("csv", csv));
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

    /**
     * Writes and prints a curve.
     *
     * @throws RescuedAnswerException when the file could not be written; what it should hold has been printed
     */
    void write(CurveRequest request, List<Prediction> curve, Console console) throws IOException {
        Optional<IOException> failure = writeFile(curve);
        if (printed.isPresent()) {
            console.answer(
                    switch (printed.get()) {
                        case CSV -> csv(curve);
                        case JSON -> PredictionJson.text(curve);
                        case TABLE -> CurveTable.of(request, curve);
                    });
        }
        if (failure.isPresent()) {
            // CSV and JSON have every number already.
            if (printed.isEmpty() || printed.get() == OutputFormat.TABLE) {
                console.answer(csv(curve));
            }
            throw new RescuedAnswerException(failure.get(), "the curve is");
        }
    }

    private Optional<IOException> writeFile(List<Prediction> curve) {
        try {
            if (file.isPresent()) {
                AtomicFile.write(file.get(), csv(curve));
            }
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(failure);
        }
    }

    private String csv(List<Prediction> curve) {
        return CurveCsv.table(curve).text(marked);
    }
}

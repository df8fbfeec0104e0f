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
 */
record CurveOutput(Optional<Path> file, Optional<OutputFormat> printed) {
    private static final String STANDARD_OUTPUT = "-";

    /**
     * Reads the options of the output; a file is looked at now, so that a wrong one is refused before the curve is
     * computed.
     *
     * @param csv text of the option --csv, if given
     * @param format text of the option --format, if given
     * @throws ParameterException when the format is unknown, the file cannot be, or both claim standard output
     */
    static CurveOutput of(@Nullable String csv, @Nullable String format) {
        Optional<OutputFormat> asked = Optional.ofNullable(format)
                .map(text -> OutputFormat.parse(text, OutputFormat.CSV, OutputFormat.JSON, OutputFormat.TABLE));
        if (csv == null) {
            return new CurveOutput(Optional.empty(), Optional.of(asked.orElse(OutputFormat.CSV)));
        }
        if (csv.equals(STANDARD_OUTPUT)) {
            if (asked.isPresent() && asked.get() != OutputFormat.CSV) {
                throw new ParameterException(
                        "format", OptionValues.quoted(asked.get().optionValue()), "csv when --csv is -");
            }
            return new CurveOutput(Optional.empty(), Optional.of(OutputFormat.CSV));
        }
        return new CurveOutput(Optional.of(file(csv)), asked);
    }

    /** Writes and prints a curve. */
    void write(CurveRequest request, List<Prediction> curve, Console console) throws IOException {
        if (file.isPresent()) {
            AtomicFile.write(file.get(), CurveCsv.text(curve));
        }
        if (printed.isPresent()) {
            console.answer(
                    switch (printed.get()) {
                        case CSV -> CurveCsv.text(curve);
                        case JSON -> PredictionJson.text(curve);
                        case TABLE -> CurveTable.of(request, curve);
                    });
        }
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

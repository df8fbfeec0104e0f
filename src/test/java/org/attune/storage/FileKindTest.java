package org.attune.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One rule for the endings of names. */
final class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "SESSION, lecture,            lecture.attune",
        "SESSION, lecture.attune,     lecture.attune",
        "SESSION, LECTURE.ATTUNE,     LECTURE.ATTUNE",
        "SESSION, alpha 0.5,          alpha 0.5.attune",
        "SESSION, lecture.json,       lecture.json.attune",
        "SESSION, lecture.,           lecture.attune",
        "SESSION, attune,             attune.attune",
        "PNG,     v1.2,               v1.2.png",
        "PNG,     figure.pdf,         figure.pdf.png",
        "SCRIPT,  redraw.Py,          redraw.Py",
        "PDF,     'Résumé (α, β)',    'Résumé (α, β).pdf'",
    })
    void theEndingIsAddedUnlessItIsThere(FileKind kind, String typed, String written) {
        assertThat(kind.named(Path.of("folder.d", typed))).isEqualTo(Path.of("folder.d", written));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void aNameThatIsCompleteStaysAsItIsInEveryLanguage(FileKind kind) {
        Locale before = Locale.getDefault();
        try {
            // Where the small letter of I is no i.
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Path complete = Path.of(kind.name("I").toUpperCase(Locale.ROOT));
            assertThat(kind.named(complete)).isEqualTo(complete);
            assertThat(kind.named(kind.named(Path.of("x")))).isEqualTo(kind.named(Path.of("x")));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"alpha 0.5.png, alpha 0.5.csv", "x.csv, x.csv.csv", "x, x.csv", ".hidden, .hidden.csv"})
    void aTableBesideAFileIsNeverThatFile(String file, String table) {
        assertThat(FileKind.CSV.beside(Path.of("folder", file))).isEqualTo(Path.of("folder", table));
    }
}

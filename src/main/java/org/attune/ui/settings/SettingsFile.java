package org.attune.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.attune.storage.AtomicFile;
import org.attune.ui.text.Language;

/**
 * Keeps the settings in a small file. They are a comfort: where they cannot be read or written this is logged, and the
 * program runs with the usual ones.
 */
public final class SettingsFile {
    private static final System.Logger LOGGER = System.getLogger(SettingsFile.class.getName());
    private static final String LANGUAGE = "language";
    private static final String TEXT = "text-percent";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMIZED = "maximized";

    private final Path file;

    /** Keeps settings in a file, which need not be there yet. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The settings in the file; the initial ones when it is not there or is damaged. */
    public Settings read() {
        if (!Files.exists(file)) {
            return Settings.INITIAL;
        }
        Properties entries = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            entries.load(reader);
            return new Settings(
                    Language.ofCode(entries.getProperty(LANGUAGE, "")),
                    Integer.parseInt(entries.getProperty(TEXT, Integer.toString(Settings.INITIAL.textPercent()))),
                    Double.parseDouble(entries.getProperty(WIDTH, Double.toString(Settings.INITIAL.width()))),
                    Double.parseDouble(entries.getProperty(HEIGHT, Double.toString(Settings.INITIAL.height()))),
                    Boolean.parseBoolean(entries.getProperty(MAXIMIZED)));
        } catch (IOException | IllegalArgumentException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "the settings in " + file + " cannot be used", failure);
            return Settings.INITIAL;
        }
    }

    /** Writes settings in place of those in the file. */
    public void write(Settings settings) {
        Properties entries = new Properties();
        settings.language().ifPresent(language -> entries.setProperty(LANGUAGE, language.code()));
        entries.setProperty(TEXT, Integer.toString(settings.textPercent()));
        entries.setProperty(WIDTH, Double.toString(settings.width()));
        entries.setProperty(HEIGHT, Double.toString(settings.height()));
        entries.setProperty(MAXIMIZED, Boolean.toString(settings.maximized()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StringWriter text = new StringWriter();
            entries.store(text, "Settings of Attune");
            AtomicFile.write(file, text.toString());
        } catch (IOException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "the settings cannot be written to " + file, failure);
        }
    }
}

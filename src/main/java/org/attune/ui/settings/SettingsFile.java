package org.attune.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.model.Quantity;
import org.attune.storage.AtomicFile;
import org.attune.storage.FileKind;
import org.attune.ui.files.LastFolders;
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
    private static final String X = "x";
    private static final String Y = "y";
    private static final String PARAMETERS_WIDTH = "parameters-width";
    private static final String NUMBERS_HEIGHT = "numbers-height";
    private static final String PARAMETERS_SHOWN = "parameters-shown";
    private static final String NUMBERS_SHOWN = "numbers-shown";
    private static final String DARK = "dark";
    private static final String PRESENTED = "presented";
    private static final String FOLDER = "folder.";

    private final Path file;

    /** Keeps settings in a file, which need not be there yet. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Whether there are settings of an earlier start. */
    public boolean exists() {
        return Files.exists(file);
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
                    window(entries),
                    panels(entries),
                    flag(entries, DARK, Settings.INITIAL.dark()),
                    folders(entries),
                    presented(entries));
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
        write(entries, settings.window());
        write(entries, settings.panels());
        entries.setProperty(
                PRESENTED, settings.presented().stream().map(Quantity::name).collect(Collectors.joining(",")));
        entries.setProperty(DARK, Boolean.toString(settings.dark()));
        settings.folders().folders().forEach((kind, folder) -> entries.setProperty(key(kind), folder.toString()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StringWriter text = new StringWriter();
            entries.store(text, "Settings of Attune");
            AtomicFile.write(file, text.toString());
        } catch (IOException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "the settings cannot be written to " + file, failure);
        }
    }

    private static WindowPlace window(Properties entries) {
        WindowPlace usual = WindowPlace.INITIAL;
        OptionalDouble x = number(entries, X);
        OptionalDouble y = number(entries, Y);
        return new WindowPlace(
                number(entries, WIDTH).orElse(usual.width()),
                number(entries, HEIGHT).orElse(usual.height()),
                x.isPresent() && y.isPresent()
                        ? Optional.of(new WindowPlace.Corner(x.getAsDouble(), y.getAsDouble()))
                        : Optional.empty(),
                flag(entries, MAXIMIZED, usual.maximized()));
    }

    private static PanelLayout panels(Properties entries) {
        PanelLayout usual = PanelLayout.INITIAL;
        return new PanelLayout(
                number(entries, PARAMETERS_WIDTH),
                number(entries, NUMBERS_HEIGHT),
                flag(entries, PARAMETERS_SHOWN, usual.parametersShown()),
                flag(entries, NUMBERS_SHOWN, usual.numbersShown()));
    }

    /** A path that is none on this system, from settings of another one, is left out. */
    private static LastFolders folders(Properties entries) {
        Map<FileKind, Path> folders = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            try {
                Path folder = Path.of(entries.getProperty(key(kind), ""));
                if (folder.isAbsolute()) {
                    folders.put(kind, folder);
                }
            } catch (InvalidPathException ofAnotherSystem) {
                LOGGER.log(System.Logger.Level.DEBUG, "not a folder here", ofAnotherSystem);
            }
        }
        return new LastFolders(folders);
    }

    /** A quantity that another version has is left out. */
    private static List<Quantity> presented(Properties entries) {
        List<String> names = List.of(
                entries.getProperty(PRESENTED, "").toUpperCase(Locale.ROOT).split(","));
        List<Quantity> known = names.stream()
                .flatMap(name -> Stream.of(Quantity.values())
                        .filter(quantity -> quantity.name().equals(name.strip())))
                .distinct()
                .toList();
        return known.isEmpty() ? Settings.INITIALLY_PRESENTED : known;
    }

    private static String key(FileKind kind) {
        return FOLDER + kind.name().toLowerCase(Locale.ROOT);
    }

    private static void write(Properties entries, WindowPlace window) {
        entries.setProperty(WIDTH, Double.toString(window.width()));
        entries.setProperty(HEIGHT, Double.toString(window.height()));
        entries.setProperty(MAXIMIZED, Boolean.toString(window.maximized()));
        window.corner().ifPresent(corner -> {
            entries.setProperty(X, Double.toString(corner.x()));
            entries.setProperty(Y, Double.toString(corner.y()));
        });
    }

    private static void write(Properties entries, PanelLayout panels) {
        panels.parametersWidth().ifPresent(width -> entries.setProperty(PARAMETERS_WIDTH, Double.toString(width)));
        panels.numbersHeight().ifPresent(height -> entries.setProperty(NUMBERS_HEIGHT, Double.toString(height)));
        entries.setProperty(PARAMETERS_SHOWN, Boolean.toString(panels.parametersShown()));
        entries.setProperty(NUMBERS_SHOWN, Boolean.toString(panels.numbersShown()));
    }

    private static OptionalDouble number(Properties entries, String key) {
        String text = entries.getProperty(key, "");
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static boolean flag(Properties entries, String key, boolean usual) {
        return Boolean.parseBoolean(entries.getProperty(key, Boolean.toString(usual)));
    }
}

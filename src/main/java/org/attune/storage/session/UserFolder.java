package org.attune.storage.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where a user's programs keep data, by the custom of each system. */
public final class UserFolder {
    /** A system property that names another folder. */
    public static final String PROPERTY = "attune.data";

    private UserFolder() {}

    /**
     * The folder; it need not exist yet.
     *
     * @param properties the system's properties
     * @param environment the environment
     */
    public static Path of(Properties properties, Map<String, String> environment) {
        String given = properties.getProperty(PROPERTY, "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        Path home = Path.of(properties.getProperty("user.home", ""));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return in(environment, "APPDATA")
                    .orElseGet(() -> home.resolve("AppData").resolve("Roaming"))
                    .resolve("Attune");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Attune");
        }
        return in(environment, "XDG_DATA_HOME")
                .orElseGet(() -> home.resolve(".local").resolve("share"))
                .resolve("attune");
    }

    private static Optional<Path> in(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}

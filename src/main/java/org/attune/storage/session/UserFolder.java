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
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean windows = system.startsWith("windows");
        // Java takes its user.home from the list of passwords, which whoever sets HOME wants to be overruled.
        Path home = Optional.of(environment)
                .filter(known -> !windows)
                .flatMap(known -> in(known, "HOME"))
                .orElseGet(() -> Path.of(properties.getProperty("user.home", "")));
        if (windows) {
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

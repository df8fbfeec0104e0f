package org.attune.ui.help;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the help window can turn to. */
public enum HelpTopic {
    /** What is trained on what, and what comes of it. */
    MODEL("topic.model"),
    /** What the terms of the window mean, in plain words. */
    GLOSSARY("topic.glossary"),
    /** Every quantity and parameter with its meaning, formula and value. */
    SYMBOLS("topic.symbols"),
    /** Where the theory holds, and how one knows. */
    VALIDITY("topic.validity"),
    /** Where the program departs from the paper. */
    DEPARTURES("topic.departures"),
    /** What to read. */
    REFERENCES("topic.references"),
    /** What to cite. */
    CITE("topic.cite"),
    /** What the keys do. */
    KEYS("topic.keys"),
    /** How the file of a guided tour is written. */
    TOURS("topic.tours");

    private static final String LINK = "help:";

    private final String key;

    HelpTopic(String key) {
        this.key = key;
    }

    /** The topic that a link of a help page leads to, such as "help:glossary"; empty for an address. */
    static Optional<HelpTopic> ofLink(String link) {
        return Stream.of(values())
                .filter(topic -> link.equals(LINK + topic.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The name of its title among the texts. */
    String key() {
        return key;
    }
}

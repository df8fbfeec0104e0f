package org.attune.ui.help;

/** What the help window can turn to. */
public enum HelpTopic {
    /** What is trained on what, and what comes of it. */
    MODEL("topic.model"),
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

    private final String key;

    HelpTopic(String key) {
        this.key = key;
    }

    /** The name of its title among the texts. */
    String key() {
        return key;
    }
}

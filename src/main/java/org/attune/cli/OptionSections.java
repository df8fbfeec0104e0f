package org.attune.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options of one command, listed in its help under headings. All values are text here: the model checks them, so
 * that a bad one is answered alike everywhere. The label of an option's value is the symbol by which the model's
 * messages call it.
 */
final class OptionSections {
    private final Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();

    /** Adds an option that has a value even when it is not given. */
    OptionSpec add(String heading, String name, String symbol, String help, String defaultValue) {
        return add(heading, name, symbol, help, defaultValue, defaultValue);
    }

    /**
     * Adds an option that has a value even when it is not given.
     *
     * @param shown words for that value
     */
    OptionSpec add(String heading, String name, String symbol, String help, String defaultValue, String shown) {
        return add(
                heading,
                builder(name, symbol, help + " Default: " + shown + ".").defaultValue(defaultValue));
    }

    /** Adds an option that has no value when it is not given. */
    OptionSpec addOptional(String heading, String name, String symbol, String help) {
        return add(heading, builder(name, symbol, help));
    }

    /** Adds an option without a value. */
    OptionSpec addFlag(String heading, String name, String help) {
        return add(
                heading,
                OptionSpec.builder("--" + name).type(boolean.class).arity("0").description(help));
    }

    /** Adds the option with which CSV is written for spreadsheets; the same wherever CSV is written. */
    OptionSpec addByteOrderMark(String heading) {
        return addFlag(
                heading,
                "bom",
                "Begin CSV with a byte-order mark, by which some spreadsheets tell that it is UTF-8; programs may take it"
                        + " for a part of the first column's name.");
    }

    /** Gives the options to a command. */
    void addTo(CommandLine command) {
        sections.values().forEach(options -> options.forEach(command.getCommandSpec()::addOption));
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, this::render);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpExamples::render);
    }

    /** Text given for an option, or its default, or null. */
    static @Nullable String text(OptionSpec option) {
        return option.getValue();
    }

    /** Text given for an option that has a default. */
    static String requiredText(OptionSpec option) {
        String text = text(option);
        if (text == null) {
            throw new IllegalStateException("no value for " + option.longestName());
        }
        return text;
    }

    /** Whether an option without a value was given. */
    static boolean isGiven(OptionSpec flag) {
        return Boolean.TRUE.equals(flag.getValue());
    }

    private OptionSpec add(String heading, OptionSpec.Builder builder) {
        OptionSpec option = builder.build();
        sections.computeIfAbsent(heading, newHeading -> new ArrayList<>()).add(option);
        return option;
    }

    private static OptionSpec.Builder builder(String name, String symbol, String help) {
        // Help texts are no format strings.
        return OptionSpec.builder("--" + name)
                .type(String.class)
                .arity("1")
                .paramLabel(label(symbol))
                .description(help.replace("%", "%%"));
    }

    /** How the value of the option for a symbol is called in the help. */
    static String label(String symbol) {
        return '<' + symbol + '>';
    }

    private String render(Help help) {
        List<OptionSpec> others = new ArrayList<>(help.commandSpec().options());
        StringBuilder text = new StringBuilder();
        sections.forEach((heading, options) -> {
            text.append(section(help, heading, options));
            others.removeAll(options);
        });
        return text.append(section(help, "General", others)).toString();
    }

    private static String section(Help help, String heading, List<OptionSpec> options) {
        return String.format("%n%s%n%s", heading, help.optionListExcludingGroups(options));
    }
}

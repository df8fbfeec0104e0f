package org.attune.ui.help;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;
import org.attune.ui.controls.DialogStyle;
import org.attune.ui.text.Texts;

/**
 * Help in a window of its own, which may stay open beside the other: the model, the symbols with their formulas and
 * present values, where the theory holds, where the program departs from the paper, references, what to cite, and the
 * keys. The tabs carry the ids "help-TOPIC".
 */
public final class HelpDialog extends Dialog<ButtonType> {
    /** In units of the size of text. */
    private static final double WIDTH = 72;

    private static final double HEIGHT = 46;

    private final Texts texts = Texts.of("help");
    private final Consumer<String> browser;
    private final TabPane tabs = new TabPane();
    private final Map<HelpTopic, Tab> topics = new EnumMap<>(HelpTopic.class);
    private final SymbolGuide symbols;

    /**
     * Creates the dialog.
     *
     * @param owner the window that it belongs to
     * @param answer the answer at the marker; empty while there is none
     * @param browser opens an address
     */
    public HelpDialog(Window owner, ObservableValue<Optional<Prediction>> answer, Consumer<String> browser) {
        this.browser = browser;
        symbols = new SymbolGuide(answer);
        initModality(Modality.NONE);
        setTitle(texts.text("help.title"));
        setResizable(true);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("help-tabs");
        tabs.setAccessibleText(texts.text("help.title"));
        for (HelpTopic topic : HelpTopic.values()) {
            Tab tab = new Tab(texts.text(topic.key()));
            tab.setId("help-" + topic.name().toLowerCase(Locale.ROOT));
            topics.put(topic, tab);
            tabs.getTabs().add(tab);
            // A page is read and typeset when somebody turns to it.
            tab.selectedProperty().subscribe(selected -> {
                if (selected && tab.getContent() == null) {
                    tab.setContent(content(topic));
                }
            });
        }
        DialogStyle.follow(this, owner);
        DialogStyle.size(this, tabs, WIDTH, HEIGHT);
        getDialogPane().setId("help");
        getDialogPane().setContent(tabs);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    /** Turns to a topic. */
    public void turnTo(HelpTopic topic) {
        tabs.getSelectionModel().select(Objects.requireNonNull(topics.get(topic)));
    }

    /** Turns to what is said of a quantity. */
    public void turnTo(Quantity quantity) {
        turnTo(HelpTopic.SYMBOLS);
        symbols.select(quantity);
    }

    /** Turns to what is said of a parameter. */
    public void turnTo(ParameterInfo parameter) {
        turnTo(HelpTopic.SYMBOLS);
        symbols.select(parameter);
    }

    private Node content(HelpTopic topic) {
        return switch (topic) {
            case MODEL -> page(HelpPage.MODEL);
            case GLOSSARY -> page(HelpPage.GLOSSARY);
            case SYMBOLS -> symbols;
            case VALIDITY -> page(HelpPage.VALIDITY);
            case DEPARTURES -> page(HelpPage.DEPARTURES);
            case REFERENCES -> page(HelpPage.REFERENCES);
            case CITE -> new CitationPane(browser);
            case KEYS -> scrolling(new KeyboardPage());
            case TOURS -> page(HelpPage.TOURS);
        };
    }

    /** Turns to the topic that a link of a page names, or opens an address. */
    private void follow(String link) {
        HelpTopic.ofLink(link).ifPresentOrElse(this::turnTo, () -> browser.accept(link));
    }

    private Node page(HelpPage page) {
        return scrolling(new MarkdownView(page.markdown(texts.language()), this::follow));
    }

    private static Node scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("help-page");
        scroll.getStyleClass().add("help-page");
        scroll.setFitToWidth(true);
        return scroll;
    }
}

package org.attune.ui.help;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.attune.model.ParameterInfo;
import org.attune.model.Prediction;
import org.attune.model.Quantity;

/** Opens the one help window when it is first wanted, and turns its pages from then on. */
public final class HelpDesk {
    private final Window owner;
    private final ObservableValue<Optional<Prediction>> answer;
    private final Consumer<String> browser;
    private Optional<HelpDialog> dialog = Optional.empty();

    /**
     * Creates a desk.
     *
     * @param owner the window that help belongs to
     * @param answer the answer at the marker; empty while there is none
     * @param browser opens an address
     */
    public HelpDesk(Window owner, ObservableValue<Optional<Prediction>> answer, Consumer<String> browser) {
        this.owner = owner;
        this.answer = answer;
        this.browser = browser;
    }

    /** Shows a topic; of the symbols that of the parameter whose control has the focus, if one has. */
    public void show(HelpTopic topic) {
        Optional<ParameterInfo> focused = topic == HelpTopic.SYMBOLS ? parameterInFocus() : Optional.empty();
        HelpDialog help = opened();
        focused.ifPresentOrElse(help::turnTo, () -> help.turnTo(topic));
    }

    /** Shows what is said of a quantity. */
    public void show(Quantity quantity) {
        opened().turnTo(quantity);
    }

    private HelpDialog opened() {
        HelpDialog help = dialog.orElseGet(() -> new HelpDialog(owner, answer, browser));
        dialog = Optional.of(help);
        help.show();
        help.getDialogPane().getScene().getWindow().requestFocus();
        return help;
    }

    /** The controls of a parameter have ids that begin with its option name. */
    private Optional<ParameterInfo> parameterInFocus() {
        return Optional.ofNullable(owner.getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .flatMap(id -> Stream.of(ParameterInfo.values())
                        .filter(parameter -> id.equals(parameter.optionName() + "-slider")
                                || id.equals(parameter.optionName() + "-field"))
                        .findFirst());
    }
}

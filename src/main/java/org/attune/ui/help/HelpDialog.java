package org.attune.ui.help;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.stage.Modality;
import javafx.stage.Window;

/** A page of help in a window of its own, which may stay open beside the other. */
public final class HelpDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 720;

    /**
     * Creates the dialog.
     *
     * @param owner the window that it belongs to
     * @param page what to show
     */
    public HelpDialog(Window owner, HelpPage page) {
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(page.title());
        setResizable(true);
        ScrollPane scroll = new ScrollPane(new MarkdownView(page.markdown()));
        scroll.setId("help-page");
        scroll.getStyleClass().add("help-page");
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        getDialogPane().setId("help");
        getDialogPane().setContent(scroll);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }
}

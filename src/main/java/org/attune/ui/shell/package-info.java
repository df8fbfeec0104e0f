/**
 * The window: its state, what it is made of, and how they are joined. Data flows one way: a control changes the
 * {@link org.attune.ui.shell.ExplorerModel}, the {@link org.attune.ui.shell.ExplorerSession} asks the service, and its
 * answers are shown.
 */
@NullMarked
package org.attune.ui.shell;

import org.jspecify.annotations.NullMarked;

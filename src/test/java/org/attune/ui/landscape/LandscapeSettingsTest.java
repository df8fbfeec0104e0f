package org.attune.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.model.ParameterInfo;
import org.junit.jupiter.api.Test;

final class LandscapeSettingsTest {
    private final LandscapeSettings before = LandscapeSettings.INITIAL;

    @Test
    void theOtherAxisGivesWayWhereBothWouldShowTheSame() {
        LandscapeSettings horizontally =
                with(before.vertical(), before.vertical()).withAxesApart(before);
        LandscapeSettings vertically =
                with(before.horizontal(), before.horizontal()).withAxesApart(before);

        assertThat(horizontally).isEqualTo(with(before.vertical(), before.horizontal()));
        assertThat(vertically).isEqualTo(horizontally);
    }

    @Test
    void differentAxesStay() {
        LandscapeSettings chosen = with(ParameterInfo.DELTA, before.vertical());

        assertThat(chosen.withAxesApart(before)).isEqualTo(chosen);
    }

    private LandscapeSettings with(ParameterInfo horizontal, ParameterInfo vertical) {
        return new LandscapeSettings(before.quantity(), horizontal, vertical, before.contours(), before.path());
    }
}

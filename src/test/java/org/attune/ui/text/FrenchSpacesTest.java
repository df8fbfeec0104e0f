package org.attune.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrenchSpacesTest {
    @Test
    void noLineBreaksBeforeAMarkOrWithinQuotes() {
        assertThat(FrenchSpaces.unbroken("Voir : « ici » ; là ? Oui !"))
                .isEqualTo("Voir\u00a0: «\u00a0ici\u00a0»\u00a0; là\u00a0? Oui\u00a0!");
    }

    @Test
    void everythingElseStays() {
        assertThat(FrenchSpaces.unbroken("a :b, {\"x\": 1} | --- | c")).isEqualTo("a :b, {\"x\": 1} | --- | c");
    }
}

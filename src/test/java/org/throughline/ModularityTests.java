package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Calls go down: every arrow between modules is one that its module declares. */
class ModularityTests {

    @Test
    void everyArrowIsDeclared() {
        var modules = ApplicationModules.of(Throughline.class);

        assertThat(modules.getModuleByName("kernel")).isPresent();
        modules.verify();
    }

    @Test
    void findsAPlantedArrowThatRunsUp() {
        var planted =
                ApplicationModules.of("org.throughline.planted.house", ImportOption.Predefined.ONLY_INCLUDE_TESTS);

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("upstairs")
                .hasMessageContaining("downstairs");
    }
}

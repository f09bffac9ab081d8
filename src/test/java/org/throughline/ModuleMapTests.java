package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/** The module map in the documents is drawn from the code; {@code -Dthroughline.modules.write=true} draws it anew. */
class ModuleMapTests {

    private static final Path DRAWN = Path.of("target", "module-map");
    private static final Path KEPT = Path.of("docs", "modules", "components.puml");

    @Test
    void theDocumentsShowTheModulesAsTheyAre() throws IOException {
        var options = Documenter.Options.defaults().withOutputFolder(DRAWN.toString());
        new Documenter(ApplicationModules.of(Throughline.class), options)
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));

        var drawn = Files.readAllLines(DRAWN.resolve("components.puml"));
        if (Boolean.getBoolean("throughline.modules.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, drawn);
        }

        // the order in which the modules are found differs from run to run
        assertThat(Files.readAllLines(KEPT)).containsExactlyInAnyOrderElementsOf(drawn);
    }
}

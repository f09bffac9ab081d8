package org.throughline.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A file outside the database to which anchors are added, one JSON object a line; keep it where the database's owner cannot write. */
@Component
class AnchorFile {

    private final JsonMapper json;

    AnchorFile(JsonMapper json) {
        this.json = json;
    }

    void add(Path file, List<Anchor> anchors) throws IOException {
        var lines = anchors.stream().map(json::writeValueAsString).toList();
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Anchor> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> json.readValue(line, Anchor.class))
                .toList();
    }
}

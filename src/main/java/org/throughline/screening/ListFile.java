package org.throughline.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads one of the product's lists (YAML) into records, and refuses a key that no record knows. */
final class ListFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ListFile() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream file = ListFile.class.getResourceAsStream("/screening/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the list " + name + " is missing");
            }
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return MAPPER.convertValue(content, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

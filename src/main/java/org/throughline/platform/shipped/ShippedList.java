package org.throughline.platform.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of the product's own (YAML on the class path) into records, and refuses a key that no record knows. */
public final class ShippedList {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ShippedList() {}

    /** The list at that place of the class path; without it the product is incomplete and does not start. */
    public static <T> T read(String path, Class<T> type) {
        try (InputStream file = ShippedList.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the list " + path + " is missing");
            }
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return MAPPER.convertValue(content, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

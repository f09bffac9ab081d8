package org.throughline.playbook.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.MomentCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Reads the playbook's own content (YAML) into records, and refuses a key that no record knows. */
public final class ContentFile {

    /** How moments are written wherever they stand: in the product's own file and in a practice's rows. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(MomentCode.class, new FromText<>(MomentCode.class, MomentCode::new))
                    .addDeserializer(LaneCode.class, new FromText<>(LaneCode.class, LaneCode::new))
                    .addSerializer(MomentCode.class, ToStringSerializer.instance)
                    .addSerializer(LaneCode.class, ToStringSerializer.instance))
            .build();

    private ContentFile() {}

    /** A file of the playbook's folder. */
    public static <T> T read(String name, Class<T> type) {
        try (InputStream file = ContentFile.class.getResourceAsStream("/playbook/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the playbook's " + name + " is missing");
            }
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return MAPPER.convertValue(content, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

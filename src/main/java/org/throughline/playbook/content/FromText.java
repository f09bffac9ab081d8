package org.throughline.playbook.content;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a code that is written as a plain word. */
final class FromText<T> extends StdDeserializer<T> {

    private final Function<String, T> code;

    FromText(Class<T> type, Function<String, T> code) {
        super(type);
        this.code = code;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        var text = parser.getString();
        try {
            return code.apply(text == null ? "" : text);
        } catch (IllegalArgumentException noCode) {
            throw context.weirdStringException(text, handledType(), "no code");
        }
    }
}

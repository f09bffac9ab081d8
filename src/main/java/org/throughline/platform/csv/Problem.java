package org.throughline.platform.csv;

import java.util.List;
import org.throughline.platform.i18n.Texts;

/** What is wrong with a row or a file, as a key of the message bundles and its values, name and value in turn. */
public record Problem(String key, List<Object> namesAndValues) {

    public Problem(String key, Object... namesAndValues) {
        this(key, List.of(namesAndValues));
    }

    public String words(Texts texts) {
        return texts.get(key, namesAndValues.toArray());
    }

    /** Only the code: a value may be a patient's. */
    @Override
    public String toString() {
        return "Problem[" + key + "]";
    }
}

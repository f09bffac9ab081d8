package org.throughline.platform.csv;

import java.util.List;

/** A field that an import reads, whether it must be there, and the names its column goes by in English and Spanish. */
public record Column(String field, boolean required, List<String> names) {

    public static Column required(String field, String... names) {
        return new Column(field, true, List.of(names));
    }

    public static Column optional(String field, String... names) {
        return new Column(field, false, List.of(names));
    }
}

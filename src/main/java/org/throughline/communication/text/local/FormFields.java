package org.throughline.communication.text.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The fields of a form as they travel in a body or a query. */
final class FormFields {

    private FormFields() {}

    static Map<String, String> read(String written) {
        var fields = new LinkedHashMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(written.replace("+", "%20"))
                .build()
                .getQueryParams()
                .forEach((name, values) -> fields.put(decoded(name), decoded(String.valueOf(values.getFirst()))));
        return fields;
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}

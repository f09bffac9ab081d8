package org.throughline.communication.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields that somebody posts, as a provider signs them. */
public final class PostedFields {

    private PostedFields() {}

    /** Empty where one comes twice or stands in the address: neither was ever signed by a provider (threat 13). */
    public static Optional<Map<String, String>> of(HttpServletRequest request) {
        var posted = request.getParameterMap();
        if (request.getQueryString() != null || posted.values().stream().anyMatch(values -> values.length != 1)) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        posted.forEach((name, values) -> fields.put(name, values[0]));
        return Optional.of(fields);
    }
}

package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.mime.MediaType;

/** A part's declared type and its parameters, read leniently; what makes no sense at all counts as plain text. */
record PartType(String type, Map<String, String> parameters) {

    private static final String PLAIN = "text/plain";

    static PartType of(MimePart part, String ifMissing) throws MessagingException {
        var header = part.getHeader("Content-Type", null);
        return header == null || header.isBlank()
                ? new PartType(ifMissing, Map.of())
                : parse(HeaderText.repaired(header));
    }

    static PartType parse(String header) {
        try {
            var strict = new ContentType(header);
            var parameters = new HashMap<String, String>();
            var list = strict.getParameterList();
            if (list != null) {
                Collections.list(list.getNames())
                        .forEach(name -> parameters.put(name.toLowerCase(Locale.ROOT), list.get(name)));
            }
            return new PartType(strict.getBaseType().toLowerCase(Locale.ROOT), parameters);
        } catch (ParseException sloppy) {
            var lenient = MediaType.parse(header);
            return lenient == null
                    ? new PartType(PLAIN, Map.of())
                    : new PartType(lenient.getBaseType().toString().toLowerCase(Locale.ROOT), lenient.getParameters());
        }
    }

    boolean is(String other) {
        return type.equals(other);
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean isNestedMessage() {
        return is("message/rfc822") || is("message/global") || is("message/news");
    }

    boolean isReadableText() {
        return is(PLAIN) || is("text/html") || is("text/enriched") || is("text/richtext") || is("text/x-amp-html");
    }

    boolean isHtml() {
        return is("text/html") || is("text/x-amp-html");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    /** The header again in strict form, so that the multipart parser accepts it. */
    String strict() {
        var strict = parameter("boundary")
                .map(boundary ->
                        "; boundary=\"" + boundary.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        return type + strict.orElse("");
    }
}

package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Header lines by name, undecoded; for the signs machines leave. */
record RawHeaders(Map<String, List<String>> lines) {

    static RawHeaders of(MimeMessage message) throws MessagingException {
        var lines = new HashMap<String, List<String>>();
        message.getAllHeaders()
                .asIterator()
                .forEachRemaining(header -> lines.computeIfAbsent(
                                header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(
                                header.getValue() == null
                                        ? ""
                                        : PlainText.cut(HeaderText.repaired(header.getValue()), 2_000)));
        return new RawHeaders(lines);
    }

    Stream<String> all(String name) {
        return lines.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream();
    }

    Optional<String> first(String name) {
        return all(name).findFirst();
    }

    boolean has(String name) {
        return lines.containsKey(name.toLowerCase(Locale.ROOT));
    }

    boolean startsWith(String name, String... words) {
        var value = first(name).orElse("").strip().toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(value::startsWith);
    }

    /** Nobody to answer to: the sender asked for no delivery reports, as every delivery report does. */
    boolean hasEmptyReturnPath() {
        return first("Return-Path").map(String::strip).filter("<>"::equals).isPresent();
    }
}

package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A body that started without the empty line before it and so was taken for headers: its words are given back. */
final class StrayBody {

    private static final Pattern HEADER = Pattern.compile("^(From |>From |[!-9;-~]+[ \\t]*:).*", Pattern.DOTALL);

    private StrayBody() {}

    static String in(MimeMessage message) throws MessagingException {
        return PlainText.clean(HeaderText.repaired(Collections.list(message.getAllHeaderLines()).stream()
                        .dropWhile(line -> HEADER.matcher(line).matches())
                        .collect(Collectors.joining("\n"))))
                .strip();
    }
}

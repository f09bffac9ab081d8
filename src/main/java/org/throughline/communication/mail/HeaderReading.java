package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.kernel.ContactPoint;

/** Reads the headers a clinic's mail is filed by. */
final class HeaderReading {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int MESSAGE_IDS = 100;
    private static final int LONGEST_SUBJECT = 1_000;

    private final MimeMessage message;

    private HeaderReading(MimeMessage message) {
        this.message = message;
    }

    static MailHeaders of(MimeMessage message) throws MessagingException {
        return new HeaderReading(message).read();
    }

    private MailHeaders read() throws MessagingException {
        return new MailHeaders(
                messageIds("Message-ID").stream().findFirst(),
                messageIds("In-Reply-To"),
                messageIds("References"),
                people("From").stream().findFirst().or(() -> one("Sender")),
                people("Reply-To"),
                people("To"),
                people("Cc"),
                deliveredTo(),
                subject(),
                sentAt());
    }

    /** The last ones of a long line are the nearest. */
    private List<String> messageIds(String header) throws MessagingException {
        var found = values(header)
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        return found.subList(Math.max(0, found.size() - MESSAGE_IDS), found.size());
    }

    private List<Correspondent> people(String header) throws MessagingException {
        return values(header)
                .flatMap(value -> Addresses.in(value).stream())
                .limit(ReadingLimits.ADDRESSES)
                .toList();
    }

    private Optional<Correspondent> one(String header) {
        try {
            return people(header).stream().findFirst();
        } catch (MessagingException unread) {
            return Optional.empty();
        }
    }

    private List<ContactPoint> deliveredTo() throws MessagingException {
        return Stream.concat(
                        Stream.concat(values("Delivered-To"), values("X-Original-To")),
                        Stream.concat(values("Envelope-To"), values("X-Envelope-To")))
                .flatMap(Addresses::plainIn)
                .distinct()
                .limit(ReadingLimits.ADDRESSES)
                .toList();
    }

    private String subject() throws MessagingException {
        return values("Subject")
                .findFirst()
                .map(value -> PlainText.oneLine(HeaderText.decoded(value), LONGEST_SUBJECT))
                .orElse("");
    }

    private Optional<Instant> sentAt() throws MessagingException {
        return Optional.ofNullable(message.getSentDate()).map(Date::toInstant);
    }

    private Stream<String> values(String header) throws MessagingException {
        var values = message.getHeader(header);
        return values == null
                ? Stream.empty()
                : Stream.of(values).limit(ReadingLimits.ADDRESSES).map(HeaderText::repaired);
    }
}

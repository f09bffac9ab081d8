package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.throughline.communication.mail.FailedRecipient.Action;

/** Reads the machine-readable part of a delivery report (RFC 3464). */
final class DeliveryReports {

    private static final int LONGEST_DIAGNOSTIC = 500;

    private DeliveryReports() {}

    static List<FailedRecipient> in(InputStream content) throws MessagingException, IOException {
        var bytes = content.readNBytes(ReadingLimits.REPORT_BYTES);
        var report = new DeliveryStatus(new ByteArrayInputStream(bytes));
        // an empty line too many at the start moves every group by one, so all are looked at alike
        var groups = Stream.concat(
                Stream.of(report.getMessageDSN()),
                IntStream.range(0, report.getRecipientDSNCount()).mapToObj(report::getRecipientDSN));
        var recipients = new ArrayList<FailedRecipient>();
        groups.filter(DeliveryReports::isAboutARecipient)
                .limit(ReadingLimits.ADDRESSES)
                .map(DeliveryReports::recipient)
                .forEach(recipients::add);
        return recipients;
    }

    private static boolean isAboutARecipient(InternetHeaders group) {
        return Stream.of("Final-Recipient", "Original-Recipient", "Action", "Status")
                .anyMatch(name -> group.getHeader(name) != null);
    }

    private static FailedRecipient recipient(InternetHeaders group) {
        var address = Stream.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
                .flatMap(name -> value(group, name).stream())
                .flatMap(Addresses::plainIn)
                .findFirst();
        var status = value(group, "Status").flatMap(StatusCodes::enhanced);
        var diagnostic = value(group, "Diagnostic-Code")
                .map(text -> PlainText.oneLine(text.replaceFirst("^[\\w-]+\\s*;", ""), LONGEST_DIAGNOSTIC))
                .filter(text -> !text.isEmpty());
        return new FailedRecipient(
                address, action(value(group, "Action").orElse(""), status), moreExact(status, diagnostic), diagnostic);
    }

    /** A bare 5.0.0 tells less than the code the other server gave. */
    private static Optional<String> moreExact(Optional<String> status, Optional<String> diagnostic) {
        var vague = status.isEmpty() || status.get().endsWith(".0.0");
        return vague ? diagnostic.flatMap(StatusCodes::enhanced).or(() -> status) : status;
    }

    private static Action action(String written, Optional<String> status) {
        var word = written.strip().toLowerCase(Locale.ROOT);
        return Stream.of(Action.values())
                .filter(action -> word.startsWith(action.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> StatusCodes.action(status));
    }

    private static Optional<String> value(InternetHeaders group, String name) {
        return Optional.ofNullable(group.getHeader(name, null)).map(value -> PlainText.cut(value, 5_000));
    }
}

package org.throughline.communication.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.kernel.ContactPoint;

/** The people named in a header line; a line that is no list of addresses still gives those that stand in it. */
final class Addresses {

    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile("[^\\s<>,;:\"()\\[\\]]{1,64}@[^\\s<>,;:\"()\\[\\]]{1,189}");
    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_NAME = 200;

    private Addresses() {}

    static List<Correspondent> in(String header) {
        var line = PlainText.cut(header, LONGEST_LINE);
        try {
            return Stream.of(InternetAddress.parseHeader(line, false))
                    .limit(ReadingLimits.ADDRESSES)
                    .map(Addresses::correspondent)
                    .filter(one -> one.address().isPresent() || !one.name().isEmpty())
                    .toList();
        } catch (AddressException | IndexOutOfBoundsException broken) {
            return plainIn(line)
                    .map(point -> new Correspondent("", Optional.of(point)))
                    .toList();
        }
    }

    /** Everything in a text that looks like an address. */
    static Stream<ContactPoint> plainIn(String text) {
        return LIKE_AN_ADDRESS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(found -> ContactPoint.email(found.replaceFirst("[.'>]+$", "")).stream())
                .distinct()
                .limit(ReadingLimits.ADDRESSES);
    }

    private static Correspondent correspondent(InternetAddress written) {
        var name = Optional.ofNullable(written.getPersonal())
                .map(HeaderText::decoded)
                .orElse("");
        var address = Optional.ofNullable(written.getAddress()).flatMap(Addresses::point);
        var shown = name.isEmpty() && address.isEmpty()
                ? Optional.ofNullable(written.getAddress()).orElse("")
                : name;
        return new Correspondent(PlainText.oneLine(shown, LONGEST_NAME), address);
    }

    private static Optional<ContactPoint> point(String written) {
        return ContactPoint.email(PlainText.oneLine(written, 1_000));
    }
}

package org.throughline.communication.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.communication.mail.FailedRecipient.Action;
import org.throughline.kernel.ContactPoint;

/**
 * Recognises delivery reports written for people only, by what they have in common and by no server's dialect: a postmaster
 * or nobody as the sender, words of failure, the original mail enclosed, a status code.
 */
final class BouncesInWords {

    private static final Pattern POSTMASTER = Pattern.compile(
            "mailer[-_ ]?daemon|post_?master|mail[ ._-]+delivery[ ._-]+(sub)?system", Pattern.CASE_INSENSITIVE);
    private static final Pattern FAILURE = Pattern.compile(
            "undeliver|non-?deliver|failure notice|returned mail|returned to sender|returning (message )?to sender"
                    + "|deliver\\w* (has |status )?(fail|notification|problem|error|delay)|(fail\\w*|delayed) (mail|deliver)"
                    + "|mail (system )?(error|fail)|error sending (your )?mail|message .{0,40}delayed"
                    + "|could not (be )?deliver|no se (ha )?(pudo|podido) entregar|no entregad|fallo (de|en la) entrega"
                    + "|correo devuelto|devuelto al remitente",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PASSED_ON = Pattern.compile("^\\s*(re|fwd?|rv|aw)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DELAY =
            Pattern.compile("delay|will (be )?retr|still being retried|retras|demora", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCLOSED_ID =
            Pattern.compile("(?im)^[>\\s]{0,20}Message-ID:\\s{0,9}(<[^<>\\s]{1,900}>)");
    private static final Pattern ENCLOSED_TRACE =
            Pattern.compile("(?im)^[>\\s]{0,20}(Received:\\s+(from|by)|Return-Path:\\s*<)");
    private static final int FIRST_WORDS = 2_000;
    private static final int LOOKED_AT = 60_000;

    private final RawHeaders headers;
    private final MailHeaders read;
    private final Gathered gathered;
    private final String text;

    BouncesInWords(RawHeaders headers, MailHeaders read, Gathered gathered, String text) {
        this.headers = headers;
        this.read = read;
        this.gathered = gathered;
        this.text = PlainText.cut(text, LOOKED_AT);
    }

    boolean isOne() {
        if (PASSED_ON.matcher(read.subject()).find()) {
            return false;
        }
        if (POSTMASTER.matcher(headers.first("From").orElse("")).find()) {
            return evidence() >= 1;
        }
        return headers.hasEmptyReturnPath() && evidence() >= 2;
    }

    List<FailedRecipient> recipients() {
        var status = StatusCodes.any(ownWords());
        var action = DELAY.matcher(read.subject()).find() ? Action.DELAYED : StatusCodes.action(status);
        var told =
                headers.all("X-Failed-Recipients").flatMap(Addresses::plainIn).toList();
        var addresses = told.isEmpty() ? named().limit(1).toList() : told;
        if (addresses.isEmpty()) {
            return List.of(new FailedRecipient(Optional.empty(), action, status, Optional.empty()));
        }
        return addresses.stream()
                .map(one -> new FailedRecipient(Optional.of(one), action, status, Optional.empty()))
                .toList();
    }

    Optional<String> originalMessageId() {
        return gathered.returned()
                .flatMap(enclosed -> Optional.ofNullable(enclosed.getHeader("Message-ID", null)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .or(() -> ENCLOSED_ID.matcher(text).results().findFirst().map(found -> found.group(1)));
    }

    private int evidence() {
        int evidence = FAILURE.matcher(read.subject()).find() ? 1 : 0;
        evidence += enclosesTheOriginal() ? 1 : 0;
        evidence += headers.first("X-Failed-Recipients").isPresent()
                        || StatusCodes.any(ownWords()).isPresent()
                ? 1
                : 0;
        evidence += FAILURE.matcher(PlainText.cut(ownWords(), FIRST_WORDS)).find() ? 1 : 0;
        return evidence;
    }

    private boolean enclosesTheOriginal() {
        return gathered.returned().isPresent()
                || ENCLOSED_ID.matcher(text).find()
                || ENCLOSED_TRACE.matcher(text).find();
    }

    /** The report itself, without the original below it. */
    private String ownWords() {
        var trace = ENCLOSED_TRACE.matcher(text);
        return trace.find() ? text.substring(0, trace.start()) : text;
    }

    /** The first address in the report that is not where the report itself comes from or goes to. */
    private Stream<ContactPoint> named() {
        var involved = Stream.concat(read.from().stream(), read.to().stream())
                .flatMap(one -> one.address().stream())
                .toList();
        return Addresses.plainIn(ownWords()).filter(one -> !involved.contains(one));
    }
}

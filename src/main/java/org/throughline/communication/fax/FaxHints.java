package org.throughline.communication.fax;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.throughline.kernel.ContactPoint;

/**
 * What a fax service writes around a fax: whom it came from and how many pages. Anybody can write so; a person checks it before
 * anything goes there. Prints masked.
 */
public record FaxHints(Optional<ContactPoint> from, Optional<Integer> pages) {

    private static final String REGION = "US";
    private static final int REACH = 60;

    /** The word before the number, the surest first. */
    private static final Pattern FROM = Pattern.compile(
            "(?iu)\\b(?:caller[- ]?id|remote csid|csid|tsid|ani|from number|sender|fax from|from|remitente|de parte de|fax de|desde|de)\\b");

    private static final Pattern PAGES_AFTER =
            Pattern.compile("(?iu)\\b(\\d{1,3})[\\s-]*(?:pages?|pgs?|page\\(s\\)|p[áa]ginas?)(?![\\p{L}])");
    private static final Pattern PAGES_BEFORE = Pattern.compile(
            "(?iu)\\b(?:(?:total |number of |no\\. of )?pages?(?:\\(s\\))?(?: received| count)?|p[áa]ginas)\\s*[:=#]\\s*(\\d{1,3})\\b");

    /** From the subject and the words of the mail. */
    public static FaxHints of(String subject, String words) {
        return new FaxHints(
                Stream.of(subject, words)
                        .flatMap(text -> labelled(text).stream())
                        .findFirst(),
                Stream.of(subject, words).flatMap(text -> pages(text).stream()).findFirst());
    }

    /** Digits without such a word may be the number of a job or an account. */
    private static Optional<ContactPoint> labelled(String text) {
        return FROM.matcher(text)
                .results()
                .flatMap(word ->
                        first(text.substring(word.end(), Math.min(text.length(), word.end() + REACH))).stream())
                .findFirst();
    }

    private static Optional<ContactPoint> first(String text) {
        var found = PhoneNumberUtil.getInstance().findNumbers(text, REGION);
        return StreamSupport.stream(found.spliterator(), false)
                .flatMap(match -> ContactPoint.phone(match.rawString(), REGION).stream())
                .findFirst();
    }

    private static Optional<Integer> pages(String text) {
        return Stream.of(PAGES_BEFORE, PAGES_AFTER)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(pages -> pages > 0)
                .findFirst();
    }

    @Override
    public String toString() {
        return "FaxHints[" + pages.map(Object::toString).orElse("") + " masked]";
    }
}

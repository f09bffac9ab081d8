package org.throughline.communication.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what an author wrote from what the mail quotes, where that is plain to see; in doubt the words count as written. */
final class QuotedText {

    private static final Pattern SEPARATOR = Pattern.compile(
            "^\\s*[-_]{2,}\\s*(original message|forwarded message|mensaje original|mensaje reenviado)\\s*[-_]{2,}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WROTE = Pattern.compile(
            "^\\s*(on|el|en)\\s.{6,300}\\s(wrote|writes|escribió|escribio)\\s*:\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM = Pattern.compile("^\\s*\\*?(from|de)\\s?:\\*?\\s.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENT =
            Pattern.compile("^\\s*\\*?(sent|date|enviado( el)?|fecha)\\s?:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBJECT =
            Pattern.compile("^\\s*\\*?(subject|asunto)\\s?:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^\\s*_{10,}\\s*$");
    private static final int HEADER_LINES = 8;
    private static final int ATTRIBUTION_LINES = 3;

    private final List<String> lines;
    private final StringBuilder written = new StringBuilder();
    private final StringBuilder quoted = new StringBuilder();

    private QuotedText(String text) {
        lines = text.lines().toList();
    }

    static MailText split(String text, boolean truncated) {
        var split = new QuotedText(text);
        split.run();
        return new MailText(trimmed(split.written), trimmed(split.quoted), truncated);
    }

    private void run() {
        int at = 0;
        while (at < lines.size()) {
            int attribution = attributionAt(at);
            if (startsTheTail(at) || (attribution > 0 && !isQuoted(firstLineFrom(at + attribution)))) {
                lines.subList(at, lines.size()).forEach(line -> append(quoted, line));
                return;
            }
            int until = at + Math.max(1, attribution);
            var into = attribution > 0 || isQuoted(lines.get(at)) ? quoted : written;
            lines.subList(at, until).forEach(line -> append(into, line));
            at = until;
        }
    }

    /** From here on everything is an older mail. */
    private boolean startsTheTail(int at) {
        var line = lines.get(at);
        if (SEPARATOR.matcher(line).matches()) {
            return true;
        }
        if (RULE.matcher(line).matches()) {
            return at + 1 < lines.size() && startsHeaders(at + 1);
        }
        return startsHeaders(at);
    }

    private boolean startsHeaders(int at) {
        if (!FROM.matcher(lines.get(at)).matches()) {
            return false;
        }
        var next = lines.subList(at, Math.min(lines.size(), at + HEADER_LINES));
        return next.stream().anyMatch(line -> SENT.matcher(line).matches())
                && next.stream().anyMatch(line -> SUBJECT.matcher(line).matches());
    }

    /** How many lines "On … wrote:" takes here, broken over a few at most; none if it is not there. */
    private int attributionAt(int at) {
        var joined = new StringBuilder();
        for (int used = 1; used <= ATTRIBUTION_LINES && at + used <= lines.size(); used++) {
            joined.append(joined.isEmpty() ? "" : " ").append(PlainText.cut(lines.get(at + used - 1), 400));
            if (WROTE.matcher(joined).matches()) {
                return used;
            }
        }
        return 0;
    }

    private String firstLineFrom(int at) {
        return lines.stream()
                .skip(at)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean isQuoted(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    private static void append(StringBuilder into, String line) {
        into.append(line.stripTrailing()).append('\n');
    }

    private static String trimmed(StringBuilder text) {
        return text.toString().replaceAll("\n{4,}", "\n\n\n").strip();
    }
}

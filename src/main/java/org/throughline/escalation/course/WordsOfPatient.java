package org.throughline.escalation.course;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.IssueId;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;

/** What the patient said where words were found, and where to call back: the beginning of a packet nobody has to type. */
@Component
public class WordsOfPatient {

    private static final int MOST = 500;
    private static final int MOST_FOUND = 4;

    private final Communications communications;
    private final JdbcClient database;

    WordsOfPatient(Communications communications, JdbcClient database) {
        this.communications = communications;
        this.database = database;
    }

    /**
     * What a contact says of itself.
     *
     * @param packet what is known before anybody has spoken with the patient
     */
    record Said(Escalation.Found found, Packet packet) {}

    /** The words that were found in the contact, its sentences with them, and where to call back. */
    Said of(IssueId issue, CommunicationId contact) {
        var entry = communications.conversation(issue).stream()
                .filter(one -> one.id().equals(contact))
                .findFirst();
        return new Said(
                entry.map(WordsOfPatient::found).orElse(Escalation.Found.NOTHING),
                new Packet(entry.map(WordsOfPatient::sentences).orElse(""), callback(issue), ""));
    }

    private static Escalation.Found found(ConversationEntry entry) {
        var text = entry.text();
        return new Escalation.Found(
                joined(entry, flag -> flag.end() <= text.length() ? text.substring(flag.start(), flag.end()) : ""),
                joined(entry, flag -> concept(flag.rule())));
    }

    /** The concept of a rule, without its language and its pattern. */
    private static String concept(String rule) {
        return rule.split("[.:]", 2)[0];
    }

    private static String joined(ConversationEntry entry, Function<ConversationEntry.FlaggedWords, String> part) {
        return entry.flagged().stream()
                .map(part)
                .filter(words -> !words.isBlank())
                .distinct()
                .limit(MOST_FOUND)
                .collect(Collectors.joining(", "));
    }

    /** The number or address the last contact came from. */
    public String callback(IssueId issue) {
        return database.sql("""
                        select sender_phone, sender_email from communication.v_last_contact where issue_id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, number) ->
                        reachable(Columns.optionalText(row, "sender_phone"), Columns.optionalText(row, "sender_email")))
                .optional()
                .flatMap(found -> found)
                .orElse("");
    }

    private static Optional<String> reachable(Optional<String> phone, Optional<String> mail) {
        return phone.map(number -> ContactPoint.phone(number, "US")
                        .map(ContactPoint::display)
                        .orElse(number))
                .or(() -> mail);
    }

    private static String sentences(ConversationEntry entry) {
        var text = entry.text().isBlank() ? entry.subject() : entry.text();
        var found = entry.flagged();
        if (found.isEmpty() || entry.text().isBlank()) {
            return cut(text);
        }
        var first = found.stream()
                .mapToInt(ConversationEntry.FlaggedWords::start)
                .min()
                .orElse(0);
        var last = found.stream()
                .mapToInt(ConversationEntry.FlaggedWords::end)
                .max()
                .orElse(text.length());
        if (first >= text.length() || last > text.length()) {
            return cut(text);
        }
        var language = entry.language().map(one -> Locale.of(one.code())).orElse(Locale.ENGLISH);
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(text);
        var from = first == 0 ? 0 : breaks.preceding(first + 1);
        var until = last >= text.length() ? text.length() : breaks.following(last - 1);
        return cut(text.substring(Math.max(0, from), until));
    }

    private static String cut(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}

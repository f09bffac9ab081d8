package org.throughline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The patient's side: one phone, what it was sent and what it wrote, as texts, in the clinic's portal and as mails.
 *
 * @param mail the patient's mail address; nothing where none is on file
 */
public record DemoPhone(
        String clinic,
        List<Holder> holders,
        String number,
        String name,
        @Nullable String mail,
        Messages messages,
        Calling calling) {

    /** Each kind by itself, the oldest first. */
    public record Messages(List<Bubble> texts, List<Bubble> letters, List<Mail> mails) {}

    /** How far a call to the clinic is. */
    public enum Calling {
        NO,
        RINGING,
        ON_THE_LINE
    }

    /** Whose phone one can hold. */
    public record Holder(
            String number, String name, @Nullable String mail, boolean chosen) {}

    /** One message on the phone. */
    public record Bubble(boolean fromClinic, String words, Instant at) {

        public List<Piece> pieces() {
            return Piece.of(words);
        }
    }

    /** A mail as the mailbox holds it. */
    public record Mail(boolean fromClinic, String sender, String subject, String words, Instant at) {

        public List<Piece> pieces() {
            return Piece.of(words);
        }
    }

    /** A piece of a text; {@code href} is the patient's page that it leads to. */
    public record Piece(String words, @Nullable String href) {

        private static final Pattern LINK = Pattern.compile("https?://\\S+?(/n/[a-z2-7]{32})");

        static List<Piece> of(String words) {
            var pieces = new ArrayList<Piece>();
            var link = LINK.matcher(words);
            int from = 0;
            while (link.find()) {
                pieces.add(new Piece(words.substring(from, link.start()), null));
                pieces.add(new Piece(link.group(), link.group(1)));
                from = link.end();
            }
            pieces.add(new Piece(words.substring(from), null));
            return pieces;
        }
    }
}

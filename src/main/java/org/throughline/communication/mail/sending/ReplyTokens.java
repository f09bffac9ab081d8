package org.throughline.communication.mail.sending;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.throughline.kernel.PracticeId;

/**
 * Message-IDs that prove which Issue an answer belongs to: {@code <t.payload.signature@domain>}. Only a token joins a mail
 * to an Issue, never the sender or the subject; who holds one may add to the Issue as a patient, and nothing else.
 */
public final class ReplyTokens {

    private static final byte VERSION = 1;
    private static final int PAYLOAD = 1 + 3 * 16 + 4;
    private static final int SIGNATURE = 16;
    private static final Pattern TOKEN = Pattern.compile("<t\\.([a-z2-7]{85})\\.([a-z2-7]{26})@([^<>\\s@]+)>");

    /** The Issue of a practice, and the mail of ours, that was answered. */
    public record Answered(PracticeId practice, UUID issue, UUID attempt) {}

    private final TokenSeal seal;
    private final String domain;

    /** The first key signs; the others are older ones that still count. */
    public ReplyTokens(List<SecretKey> keys, String domain) {
        this.seal = new TokenSeal(keys, "reply", SIGNATURE);
        this.domain = domain;
    }

    /** A Message-ID for one mail about an Issue; answers count until it expires. */
    public String issue(Answered subject, Instant expires) {
        var payload = ByteBuffer.allocate(PAYLOAD).put(VERSION);
        put(payload, subject.practice().value());
        put(payload, subject.issue());
        put(payload, subject.attempt());
        payload.putInt((int) expires.getEpochSecond());
        var content = payload.array();
        return "<t." + TokenSeal.written(content) + "." + TokenSeal.written(seal.sign(content)) + "@" + domain + ">";
    }

    /** What a mail answers: the first of its In-Reply-To and References that is ours and still counts. */
    public Optional<Answered> verify(List<String> messageIds, Instant now) {
        return messageIds.stream().flatMap(id -> verify(id, now).stream()).findFirst();
    }

    private Optional<Answered> verify(String messageId, Instant now) {
        var token = TOKEN.matcher(messageId.toLowerCase(Locale.ROOT));
        if (!token.matches() || !token.group(3).equalsIgnoreCase(domain)) {
            return Optional.empty();
        }
        var content = TokenSeal.read(token.group(1)).filter(bytes -> bytes.length == PAYLOAD);
        var signature = TokenSeal.read(token.group(2));
        return content.isPresent() && signature.isPresent() && seal.holds(content.get(), signature.get())
                ? opened(ByteBuffer.wrap(content.get()), now)
                : Optional.empty();
    }

    private static Optional<Answered> opened(ByteBuffer payload, Instant now) {
        if (payload.get() != VERSION) {
            return Optional.empty();
        }
        var answered = new Answered(new PracticeId(uuid(payload)), uuid(payload), uuid(payload));
        var expires = Instant.ofEpochSecond(Integer.toUnsignedLong(payload.getInt()));
        return now.isBefore(expires) ? Optional.of(answered) : Optional.empty();
    }

    private static void put(ByteBuffer into, UUID id) {
        into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}

package org.throughline.communication.mail.sending;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.throughline.communication.mail.OwnMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/**
 * Return addresses that tell which mail a delivery report is about. The practice is signed too but not written, for lack of
 * room: it is the one whose mailbox the report came to.
 */
public final class BounceAddresses {

    private static final int CONTENT = 16 + 2;
    private static final int SIGNATURE = 12;

    private final TokenSeal seal;
    private final OwnMail own;

    public BounceAddresses(List<SecretKey> keys, OwnMail own) {
        this.seal = new TokenSeal(keys, "bounce", SIGNATURE);
        this.own = own;
    }

    /** The return address for one mail; reports count until it expires, to the day. */
    public ContactPoint issue(PracticeId practice, UUID attempt, Instant expires) {
        var content = ByteBuffer.allocate(CONTENT)
                .putLong(attempt.getMostSignificantBits())
                .putLong(attempt.getLeastSignificantBits())
                .putShort((short) day(expires))
                .array();
        var token = ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(seal.sign(signed(practice, content)));
        return own.returnAddress(TokenSeal.written(token.array()));
    }

    /** The mail that the token of a return address is about. */
    public Optional<UUID> verify(String token, PracticeId practice, Instant now) {
        return TokenSeal.read(token)
                .filter(bytes -> bytes.length == CONTENT + SIGNATURE)
                .filter(bytes -> seal.holds(
                        signed(practice, Arrays.copyOf(bytes, CONTENT)),
                        Arrays.copyOfRange(bytes, CONTENT, bytes.length)))
                .map(ByteBuffer::wrap)
                .flatMap(content -> opened(content, now));
    }

    private static Optional<UUID> opened(ByteBuffer content, Instant now) {
        var attempt = new UUID(content.getLong(), content.getLong());
        return day(now) <= Short.toUnsignedInt(content.getShort()) ? Optional.of(attempt) : Optional.empty();
    }

    private static byte[] signed(PracticeId practice, byte[] content) {
        return ByteBuffer.allocate(16 + CONTENT)
                .putLong(practice.value().getMostSignificantBits())
                .putLong(practice.value().getLeastSignificantBits())
                .put(content)
                .array();
    }

    private static int day(Instant at) {
        return (int) Duration.between(Instant.EPOCH, at).toDays();
    }
}

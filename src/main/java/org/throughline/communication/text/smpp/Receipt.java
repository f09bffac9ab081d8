package org.throughline.communication.text.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.throughline.communication.text.TextReceipt;

/**
 * What a receipt says: by its parameters, or else by the words that servers usually write (SMPP 3.4, appendix B). The library
 * reads those too, and refuses a receipt without dates, which some servers leave out.
 *
 * @param id what the server calls the text
 * @param reference our mark on it, if it came back
 * @param status accepted, delivered or undelivered
 */
record Receipt(String id, Optional<String> reference, String status, int code) {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S{1,64})");
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*(\\w{1,10})");
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*(\\d{1,5})");

    private static final Map<String, String> STATES = Map.of(
            "ENROUTE", "accepted",
            "ACCEPTD", "accepted",
            "UNKNOWN", "accepted",
            "DELIVRD", "delivered",
            "EXPIRED", "undelivered",
            "DELETED", "undelivered",
            "UNDELIV", "undelivered",
            "REJECTD", "undelivered");

    /** The values of message_state (SMPP 3.4, 5.2.28). */
    private static final Map<Integer, String> NUMBERED = Map.of(
            1, "ENROUTE", 2, "DELIVRD", 3, "EXPIRED", 4, "DELETED", 5, "UNDELIV", 6, "ACCEPTD", 7, "UNKNOWN", 8,
            "REJECTD");

    /** Empty if it says neither of which text it speaks nor what became of it. */
    static Optional<Receipt> of(DeliverSm delivered, byte[] bytes) {
        var words = new String(bytes, StandardCharsets.ISO_8859_1);
        var reference =
                parameter(delivered, Tag.USER_MESSAGE_REFERENCE).map(found -> TextReceipt.reference(number(found)));
        var id = parameter(delivered, Tag.RECEIPTED_MESSAGE_ID)
                .map(Receipt::text)
                .or(() -> found(ID, words))
                .orElse("");
        var state = parameter(delivered, Tag.MESSAGE_STATE)
                .flatMap(found -> Optional.ofNullable(NUMBERED.get(number(found))))
                .or(() -> found(STATE, words))
                .flatMap(said -> Optional.ofNullable(STATES.get(said.toUpperCase(Locale.ROOT))));
        var code = found(ERROR, words).map(Integer::parseInt).orElse(0);
        return state.filter(known -> !id.isEmpty() || reference.isPresent())
                .map(known -> new Receipt(id, reference, known, code));
    }

    /** An unsigned number of one or two octets. */
    static int number(OptionalParameter parameter) {
        return switch (parameter) {
            case OptionalParameter.Byte small -> small.getValue() & 0xFF;
            case OptionalParameter.Short large -> large.getValue() & 0xFFFF;
            default -> 0;
        };
    }

    private static String text(OptionalParameter parameter) {
        return parameter instanceof OptionalParameter.OctetString octets
                ? octets.getValueAsString().replace("\0", "").strip()
                : "";
    }

    private static Optional<OptionalParameter> parameter(DeliverSm delivered, Tag tag) {
        return Optional.ofNullable(delivered.getOptionalParameter(tag));
    }

    private static Optional<String> found(Pattern pattern, String words) {
        var match = pattern.matcher(words);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}

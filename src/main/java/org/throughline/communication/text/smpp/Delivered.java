package org.throughline.communication.text.smpp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextPart.Place;
import org.throughline.communication.text.TextReceipt;

/** A deliver_sm as it came: a part of what somebody wrote, or news of a text of ours. Prints masked. */
final class Delivered {

    private static final HexFormat HEX = HexFormat.of();

    private final DeliverSm delivered;
    private final byte[] bytes;
    private final DataHeader header;

    Delivered(DeliverSm delivered) {
        this.delivered = delivered;
        this.bytes = bytes(delivered);
        this.header = delivered.isUdhi() || delivered.isUdhiAndReplyPath() ? DataHeader.of(bytes) : DataHeader.NONE;
    }

    boolean isReceipt() {
        return delivered.isSmscDeliveryReceipt() || delivered.isIntermediateDeliveryNotification();
    }

    /** Empty if nobody can tell of which text it speaks. */
    Optional<TextReceipt> receipt() {
        return Receipt.of(delivered, bytes)
                .map(said -> new TextReceipt(said.id(), said.reference(), from(), to(), said.status(), said.code()));
    }

    /** As over this connection. */
    TextPart part(UUID connection) {
        var body = header.body(bytes);
        var words = ReceivedWords.of(delivered.getDataCoding(), body);
        return new TextPart(
                from(),
                to(),
                words.orElse(""),
                words.isPresent() ? 0 : 1,
                place(),
                new TextPart.Brought(connection, delivered.getSequenceNumber()),
                digest(),
                fields());
    }

    /** The same content from the same number is the same; what differs each time it comes is left out. */
    String digest() {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            for (var said : new String[] {from(), to(), place().toString()}) {
                sum.update(said.getBytes(StandardCharsets.UTF_8));
                sum.update((byte) 0);
            }
            sum.update(delivered.getEsmClass());
            sum.update(delivered.getDataCoding());
            return HEX.formatHex(sum.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the header within the text, or else by the parameters beside it. */
    private Place place() {
        var beside = new Place(
                number(OptionalParameter.Tag.SAR_MSG_REF_NUM),
                number(OptionalParameter.Tag.SAR_TOTAL_SEGMENTS),
                number(OptionalParameter.Tag.SAR_SEGMENT_SEQNUM));
        return header.place().or(() -> DataHeader.plausible(beside)).orElse(Place.WHOLE);
    }

    private int number(OptionalParameter.Tag tag) {
        var found = delivered.getOptionalParameter(tag);
        return found == null ? 0 : Receipt.number(found);
    }

    private String from() {
        return international(delivered.getSourceAddr(), delivered.getSourceAddrTon());
    }

    private String to() {
        return international(delivered.getDestAddress(), delivered.getDestAddrTon());
    }

    private static String international(String number, byte kind) {
        var bare = kind == TypeOfNumber.INTERNATIONAL.value() && !number.startsWith("+");
        return bare ? "+" + number : number;
    }

    private static byte[] bytes(DeliverSm delivered) {
        var payload = delivered.getOptionalParameter(OptionalParameter.Tag.MESSAGE_PAYLOAD);
        return payload instanceof OptionalParameter.OctetString octets && octets.getValue().length > 0
                ? octets.getValue()
                : delivered.getShortMessage();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("source_addr", delivered.getSourceAddr());
        fields.put("source_addr_ton", String.valueOf(delivered.getSourceAddrTon()));
        fields.put("destination_addr", delivered.getDestAddress());
        fields.put("dest_addr_ton", String.valueOf(delivered.getDestAddrTon()));
        fields.put("esm_class", String.valueOf(delivered.getEsmClass()));
        fields.put("data_coding", String.valueOf(delivered.getDataCoding()));
        fields.put("short_message", HEX.formatHex(delivered.getShortMessage()));
        for (var more : delivered.getOptionalParameters()) {
            fields.put("%04x".formatted(more.tag), HEX.formatHex(more.serialize()));
        }
        return fields;
    }

    @Override
    public String toString() {
        return "Delivered[" + delivered.getSequenceNumber() + "]";
    }
}

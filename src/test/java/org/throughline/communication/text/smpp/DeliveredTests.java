package org.throughline.communication.text.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.communication.text.TextPart.Place;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.TextRefused.Outcome;

/** What the octets of a server mean. */
class DeliveredTests {

    private static final byte HEADER = 0x40;
    private static final byte RECEIPT = 0x04;

    @ParameterizedTest
    @CsvSource({
        "0, c3a1bf, Ã¡¿",
        "0, 48 6f 6c 61 1b 65, Hola€",
        "0, 60 7d, ¿ñ",
        "1, 48 69, Hi",
        "3, f1, ñ",
        "8, 00f1, ñ",
        "-15, 48 69, Hi",
        "24, 00f1, ñ",
        "6, bf d1, Пб"
    })
    void readsWordsByTheirCoding(byte coding, String octets, String words) {
        assertThat(ReceivedWords.of(coding, octets(octets))).contains(words);
    }

    @Test
    void takesTheOtherWayToSayTheSame() throws ProcessRequestException {
        var news = new CollectingNews();
        var deliveries = new SmppDeliveries(news);
        var data = new DataSm();
        data.setSequenceNumber(7);
        data.setSourceAddr("+13125560001");
        data.setDestAddress("+13125550101");
        data.setOptionalParameters(new OptionalParameter.Message_payload(octets("48 6f 6c 61")));

        assertThat(deliveries.onAcceptDataSm(data, new SMPPSession()).getMessageId())
                .isEmpty();

        var part = news.parts.getFirst();
        assertThat(part.words()).isEqualTo("Hola");
        assertThat(part.to()).isEqualTo("+13125550101");
        assertThat(part.brought().sequence()).isEqualTo(7);
        news.away = true;
        assertThatThrownBy(() -> deliveries.onAcceptDataSm(data, new SMPPSession()))
                .isInstanceOf(ProcessRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(bytes = {2, 4, 20, -11, 5, 14})
    void saysThatBytesAreNoWords(byte coding) {
        var part = new Delivered(written(coding, (byte) 0, octets("0102"))).part(UUID.randomUUID());

        assertThat(part.words()).isEmpty();
        assertThat(part.media()).isEqualTo(1);
        assertThat(part.fields()).containsEntry("short_message", "0102");
    }

    @ParameterizedTest
    @CsvSource({"05 00 03 2a 03 02 48 69, 42, 3, 2", "06 08 04 01 2a 03 02 48 69, 298, 3, 2"})
    void readsWhichPartItIs(String octets, int reference, int parts, int number) {
        var part = new Delivered(written((byte) 0, HEADER, octets(octets))).part(UUID.randomUUID());

        assertThat(part.place()).isEqualTo(new Place(reference, parts, number));
        assertThat(part.words()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05 00 03 2a 00 00 48 69", "05 00 03 2a 02 03 48 69", "05 00 09 2a 02 01 48 69"})
    void takesAPartThatCannotBeOneAsAWhole(String octets) {
        var part = new Delivered(written((byte) 0, HEADER, octets(octets))).part(UUID.randomUUID());

        assertThat(part.place()).isEqualTo(Place.WHOLE);
        assertThat(part.words()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ff", "05 00", "05 00 03 2a"})
    void readsWhatIsCutOff(String octets) {
        var part = new Delivered(written((byte) 0, HEADER, octets(octets))).part(UUID.randomUUID());

        assertThat(part.place()).isEqualTo(Place.WHOLE);
        assertThat(part.fields()).containsKey("short_message");
    }

    @Test
    void readsWhichPartItIsBesideTheWords() {
        var delivered = written((byte) 0, (byte) 0, octets("48 69"));
        delivered.setOptionalParameters(
                new OptionalParameter.Sar_msg_ref_num((short) 0xFFFE),
                new OptionalParameter.Sar_total_segments((byte) 2),
                new OptionalParameter.Sar_segment_seqnum((byte) 1));

        assertThat(new Delivered(delivered).part(UUID.randomUUID()).place()).isEqualTo(new Place(0xFFFE, 2, 1));
    }

    @Test
    void readsTheWordsOfALongOneFromItsPayload() {
        var delivered = written((byte) 8, (byte) 0, new byte[0]);
        delivered.setOptionalParameters(
                new OptionalParameter.Message_payload("¿Mañana?".getBytes(StandardCharsets.UTF_16BE)));

        assertThat(new Delivered(delivered).part(UUID.randomUUID()).words()).isEqualTo("¿Mañana?");
    }

    @Test
    void leavesANumberOfAnotherKindAsItIsWritten() {
        var delivered = written((byte) 0, (byte) 0, octets("48 69"));
        delivered.setSourceAddr("3125550142");
        delivered.setSourceAddrTon((byte) 2);

        assertThat(new Delivered(delivered).part(UUID.randomUUID()).from()).isEqualTo("3125550142");
    }

    @Test
    void knowsTheSameAgainAndNothingElse() {
        var once = new Delivered(written((byte) 0, (byte) 0, octets("48 69")));
        var again = written((byte) 0, (byte) 0, octets("48 69"));
        again.setSequenceNumber(99);
        var other = written((byte) 0, (byte) 0, octets("48 69"));
        other.setSourceAddr("13125550143");

        assertThat(new Delivered(again).digest()).isEqualTo(once.digest());
        assertThat(new Delivered(other).digest()).isNotEqualTo(once.digest());
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, delivered",
        "UNDELIV, undelivered",
        "EXPIRED, undelivered",
        "DELETED, undelivered",
        "REJECTD, undelivered",
        "ENROUTE, accepted",
        "ACCEPTD, accepted",
        "UNKNOWN, accepted"
    })
    void readsAReceiptFromItsWords(String state, String status) {
        var words = "id:4F sub:001 dlvrd:000 stat:" + state + " err:042 Text:id:9 stat:DELIVRD";

        assertThat(receipt(words))
                .contains(new TextReceipt("4F", Optional.empty(), "+13125550142", "+13125550100", status, 42));
    }

    @Test
    void readsAReceiptFromItsParameters() {
        var delivered = written((byte) 0, RECEIPT, new byte[0]);
        delivered.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("4F"),
                new OptionalParameter.Message_state((byte) 8),
                new OptionalParameter.User_message_reference((short) 0xBEEF));

        assertThat(new Delivered(delivered).receipt())
                .contains(new TextReceipt("4F", Optional.of("beef"), "+13125550142", "+13125550100", "undelivered", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stat:DELIVRD", "id:4F", "id:4F stat:LATER"})
    void saysThatAReceiptCannotBeRead(String words) {
        assertThat(receipt(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11, PERMANENT",
        "1, PERMANENT",
        "193, PERMANENT",
        "88, TEMPORARY",
        "20, TEMPORARY",
        "69, TEMPORARY",
        "1042, TEMPORARY",
        "8, UNCERTAIN",
        "255, UNCERTAIN"
    })
    void readsWhatARefusalMeans(int status, Outcome outcome) {
        assertThat(CommandStatus.refusal(status).outcome()).isEqualTo(outcome);
        assertThat(CommandStatus.refusal(status).code()).isEqualTo(status);
    }

    private static Optional<TextReceipt> receipt(String words) {
        return new Delivered(written((byte) 0, RECEIPT, words.getBytes(StandardCharsets.US_ASCII))).receipt();
    }

    private static DeliverSm written(byte coding, byte kind, byte[] octets) {
        var delivered = new DeliverSm();
        delivered.setCommandId(SMPPConstant.CID_DELIVER_SM);
        delivered.setSequenceNumber(1);
        delivered.setSourceAddr("13125550142");
        delivered.setSourceAddrTon((byte) 1);
        delivered.setDestAddress("13125550100");
        delivered.setDestAddrTon((byte) 1);
        delivered.setEsmClass(kind);
        delivered.setDataCoding(coding);
        delivered.setShortMessage(octets);
        delivered.setOptionalParameters();
        return delivered;
    }

    private static byte[] octets(String written) {
        return HexFormat.of().parseHex(written.replace(" ", ""));
    }
}

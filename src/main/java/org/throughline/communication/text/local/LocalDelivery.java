package org.throughline.communication.text.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.throughline.screening.TextShape;

/** One deliver_sm of the local server. Prints masked. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record LocalDelivery(
        String from, String to, ESMClass kind, DataCoding coding, byte[] bytes, OptionalParameter... parameters) {

    private static final int HEADER = 6;
    private static final int GSM_ROOM = 153;
    private static final int UCS_2_ROOM = 134;
    private static final int REFERENCES = 256;

    /** What a phone wrote, in as many parts as the network needs. */
    public static List<LocalDelivery> parts(LocalMessage message) {
        var shape = TextShape.of(message.words());
        if (shape.fitsOne()) {
            return List.of(part(message, shape, new ESMClass(), shape.alphabet().written(message.words())));
        }
        var words = split(message.words(), shape.alphabet());
        var kind = new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
        var reference = Math.floorMod(message.id().hashCode(), REFERENCES);
        return IntStream.range(0, words.size())
                .mapToObj(at -> {
                    var bytes = new ByteArrayOutputStream();
                    bytes.writeBytes(new byte[] {
                        HEADER - 1, 0, HEADER - 3, (byte) reference, (byte) words.size(), (byte) (at + 1)
                    });
                    bytes.writeBytes(shape.alphabet().written(words.get(at)));
                    return part(message, shape, kind, bytes.toByteArray());
                })
                .toList();
    }

    /** What became of a message of the practice, in the words and in the parameters that servers use. */
    public static LocalDelivery receipt(LocalMessage message) {
        var delivered = message.status().equals("delivered");
        var words = "id:%s sub:001 dlvrd:%s stat:%s err:%s text:"
                .formatted(
                        message.id(),
                        delivered ? "001" : "000",
                        delivered ? "DELIVRD" : "UNDELIV",
                        delivered ? "000" : "021");
        var told = new ArrayList<OptionalParameter>();
        told.add(new OptionalParameter.Receipted_message_id(message.id()));
        told.add(new OptionalParameter.Message_state((byte) (delivered ? 2 : 5)));
        if (!message.callback().isEmpty()) {
            told.add(new OptionalParameter.User_message_reference(Short.parseShort(message.callback())));
        }
        return new LocalDelivery(
                bare(message.to()),
                bare(message.from()),
                new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                DataCodings.ZERO,
                words.getBytes(StandardCharsets.US_ASCII),
                told.toArray(OptionalParameter[]::new));
    }

    private static LocalDelivery part(LocalMessage message, TextShape shape, ESMClass kind, byte[] bytes) {
        var coding = shape.alphabet() == TextShape.Alphabet.GSM_7
                ? DataCodings.ZERO
                : new GeneralDataCoding(Alphabet.ALPHA_UCS2);
        return new LocalDelivery(bare(message.from()), bare(message.to()), kind, coding, bytes);
    }

    private static List<String> split(String words, TextShape.Alphabet alphabet) {
        int room = alphabet == TextShape.Alphabet.GSM_7 ? GSM_ROOM : UCS_2_ROOM;
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        words.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (alphabet.written(part + letter).length > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(letter);
        });
        parts.add(part.toString());
        return parts;
    }

    private static String bare(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    @Override
    public String toString() {
        return "LocalDelivery[masked]";
    }
}

package org.throughline.communication.text.smpp;

import java.io.IOException;
import java.util.Objects;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;
import org.throughline.screening.TextShape;

/**
 * One text as one command, however long it is: a long one travels as message_payload and the server parts it, so that one answer
 * says of all of it whether it was taken. Prints masked.
 */
record Submission(OutgoingText text, TextShape shape) {

    private static final byte NONE = 0;
    private static final byte[] NOTHING = {};

    static Submission of(OutgoingText text) {
        return new Submission(text, TextShape.of(text.words()));
    }

    /** What the server calls it; throws {@link TextRefused}. */
    String to(SMPPSession session) {
        try {
            return Objects.requireNonNullElse(submitted(session), "");
        } catch (NegativeResponseException refused) {
            throw CommandStatus.refusal(refused.getCommandStatus());
        } catch (PDUException unwritable) {
            throw new TextRefused(Outcome.PERMANENT, SMPPConstant.STAT_ESME_RSUBMITFAIL);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        }
    }

    private String submitted(SMPPSession session)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var bytes = shape.alphabet().written(text.words());
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        digits(text.from()),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        digits(text.to()),
                        new ESMClass(),
                        NONE,
                        NONE,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        NONE,
                        coding(),
                        NONE,
                        shape.fitsOne() ? bytes : NOTHING,
                        parameters(bytes))
                .getMessageId();
    }

    private OptionalParameter[] parameters(byte[] bytes) {
        var mark = new OptionalParameter.User_message_reference((short) TextReceipt.mark(text.attempt()));
        return shape.fitsOne()
                ? new OptionalParameter[] {mark}
                : new OptionalParameter[] {mark, new OptionalParameter.Message_payload(bytes)};
    }

    private DataCoding coding() {
        return shape.alphabet() == TextShape.Alphabet.GSM_7
                ? DataCodings.ZERO
                : new GeneralDataCoding(Alphabet.ALPHA_UCS2);
    }

    private static String digits(ContactPoint number) {
        return number.value().substring(1);
    }

    @Override
    public String toString() {
        return "Submission[" + text.attempt() + "]";
    }
}

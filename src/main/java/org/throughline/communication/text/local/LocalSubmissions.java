package org.throughline.communication.text.local;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;
import org.throughline.screening.TextShape.Alphabet;

/** What the local server answers to a text that is handed in; it takes nothing else. */
final class LocalSubmissions implements ServerMessageReceiverListener {

    private static final byte UCS_2 = 8;

    private final LocalMessages messages;
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();

    LocalSubmissions(LocalMessages messages) {
        this.messages = messages;
    }

    void nextMeets(Trouble trouble) {
        troubles.add(trouble);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession session)
            throws ProcessRequestException {
        var trouble = troubles.poll();
        if (trouble == Trouble.BROKEN_OFF) {
            session.close();
            throw refused(SMPPConstant.STAT_ESME_RSYSERR);
        }
        if (trouble == Trouble.BUSY) {
            throw refused(SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        if (trouble == Trouble.NO_SUCH_NUMBER) {
            throw refused(SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        var taken = messages.taken(fields(submitted));
        if (trouble == Trouble.ANSWER_LOST) {
            session.close();
        }
        return result(taken);
    }

    private static SubmitSmResult result(LocalMessage taken) throws ProcessRequestException {
        try {
            return new SubmitSmResult(new MessageId(taken.id()), new OptionalParameter[0]);
        } catch (PDUStringException tooLong) {
            throw refused(SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    /** The mark of whoever handed it in comes back with the receipt. */
    private static Map<String, String> fields(SubmitSm submitted) {
        var mark = submitted.getOptionalParameter(Tag.USER_MESSAGE_REFERENCE);
        return Map.of(
                "From",
                "+" + submitted.getSourceAddr(),
                "To",
                "+" + submitted.getDestAddress(),
                "Body",
                words(submitted),
                "StatusCallback",
                mark instanceof OptionalParameter.Short number ? String.valueOf(number.getValue()) : "");
    }

    private static String words(SubmitSm submitted) {
        var alphabet = submitted.getDataCoding() == UCS_2 ? Alphabet.UCS_2 : Alphabet.GSM_7;
        var payload = submitted.getOptionalParameter(Tag.MESSAGE_PAYLOAD);
        return alphabet.read(
                payload instanceof OptionalParameter.OctetString octets
                        ? octets.getValue()
                        : submitted.getShortMessage());
    }

    private static ProcessRequestException refused(int status) {
        return new ProcessRequestException("refused", status);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submitted, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancelled, SMPPServerSession session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancelled, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw refused(SMPPConstant.STAT_ESME_RINVCMDID);
    }
}

package org.throughline.communication.text.smpp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.communication.text.TextNews;

/** What the server brings over one connection: acknowledged when it is stored, and left with the server when it is not (R1, R2). */
final class SmppDeliveries implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppDeliveries.class);
    private static final int REMEMBERED = 1_000;
    private static final MessageId NAMELESS = nameless();

    private final TextNews news;
    private final UUID connection = UUID.randomUUID();
    private final Set<String> refused = Collections.synchronizedSet(Collections.newSetFromMap(new Forgetful()));

    SmppDeliveries(TextNews news) {
        this.news = news;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        var read = new Delivered(delivered);
        try {
            if (read.isReceipt()) {
                read.receipt().ifPresentOrElse(news::became, () -> LOG.warn("a receipt for a text cannot be read"));
            } else {
                news.arrived(read.part(broughtBy(read)));
            }
        } catch (RuntimeException notNow) {
            LOG.warn(
                    "what came from the server of texts could not be stored and stays there ({})",
                    notNow.getClass().getSimpleName());
            refused.add(read.digest());
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    /** What we refused may have been stored all the same, if the database went away in that moment: it comes as over a new connection. */
    private UUID broughtBy(Delivered read) {
        return refused.remove(read.digest()) ? UUID.randomUUID() : connection;
    }

    /** Another way to say the same: its words stand in a parameter beside it. */
    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        onAcceptDeliverSm(delivered(data));
        return new DataSmResult(NAMELESS, new OptionalParameter[0]);
    }

    private static DeliverSm delivered(DataSm data) {
        var delivered = new DeliverSm();
        delivered.setSequenceNumber(data.getSequenceNumber());
        delivered.setSourceAddr(data.getSourceAddr());
        delivered.setSourceAddrTon(data.getSourceAddrTon());
        delivered.setDestAddress(data.getDestAddress());
        delivered.setDestAddrTon(data.getDestAddrTon());
        delivered.setEsmClass(data.getEsmClass());
        delivered.setDataCoding(data.getDataCoding());
        delivered.setShortMessage(new byte[0]);
        delivered.setOptionalParameters(data.getOptionalParameters());
        return delivered;
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("a phone is reachable again");
    }

    /** The answer has room for a name, which nobody asks for. */
    private static MessageId nameless() {
        try {
            return new MessageId("");
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The oldest is forgotten. */
    private static final class Forgetful extends LinkedHashMap<String, Boolean> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}

package org.throughline.work.intake;

import org.throughline.communication.Channel;
import org.throughline.work.item.Matter.Source;

/** What brings an item about, by the channel of its contact. */
final class Sources {

    private Sources() {}

    static Source of(Channel channel) {
        return switch (channel) {
            case EMAIL -> Source.EMAIL;
            case VOICEMAIL -> Source.VOICEMAIL;
            case FORM -> Source.FORM;
            case CALL -> Source.CALL;
            case SMS -> Source.SMS;
            case FAX -> Source.FAX;
            case PORTAL -> Source.PORTAL;
            case PORTAL_MESSAGE -> Source.PORTAL_MESSAGE;
        };
    }
}

package org.throughline.planted.architecture;

import java.time.Instant;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;

/** Answers a patient without anybody reading the words first. */
class AnswersAroundTheGate {

    private final Communications communications;

    AnswersAroundTheGate(Communications communications) {
        this.communications = communications;
    }

    CommunicationId answer(Access access, Reply reply, Instant at) {
        return communications.reply(access, reply, at);
    }
}

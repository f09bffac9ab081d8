package org.throughline.communication.outbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;

/** The ways out that the settings open. */
@Component
class WaysOut implements Departures {

    private static final String NOT_FOR_REPLIES = "communication.channel-not-for-replies";

    private final List<Departure> departures;

    WaysOut(List<Departure> departures) {
        this.departures = departures;
    }

    @Override
    public Optional<String> missing(PracticeId practice, Channel channel) {
        return of(channel).map(departure -> departure.missing(practice)).orElse(Optional.of(NOT_FOR_REPLIES));
    }

    /** Whether people of the practice know the channel at all; mail is there in any case, and says what it lacks. */
    boolean isSetUp(Channel channel) {
        return channel == Channel.EMAIL
                || of(channel).filter(Departure::isSetUp).isPresent();
    }

    /** What could never leave is not taken: no patient has heard it, and no promise in it was made. */
    void require(PracticeId practice, Channel channel) {
        var way = of(channel).orElseThrow(() -> RuleViolation.of(NOT_FOR_REPLIES));
        if (!way.hasServer()) {
            throw RuleViolation.of(way.missing(practice).orElse(NOT_FOR_REPLIES));
        }
    }

    private Optional<Departure> of(Channel channel) {
        return departures.stream()
                .filter(departure -> departure.channel() == channel)
                .findFirst();
    }
}

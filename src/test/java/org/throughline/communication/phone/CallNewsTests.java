package org.throughline.communication.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.communication.phone.CallNews.Ring;

/** What a provider's fields say of a call: who took it, whether it is over, and whose number it was. */
class CallNewsTests {

    private static final Map<String, String> CALL =
            Map.of("CallSid", "CA1", "From", "+13125560142", "To", "+13125550100", "CallStatus", "ringing");

    private static CallNews with(String name, String value) {
        var fields = new HashMap<>(CALL);
        fields.put(name, value);
        return CallNews.of(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "ringing, OPEN, false",
        "queued, OPEN, false",
        "in-progress, OPEN, false",
        "completed, OPEN, true",
        "no-answer, MISSED, true",
        "busy, MISSED, true",
        "canceled, MISSED, true",
        "failed, MISSED, true",
        "something new, OPEN, false"
    })
    void readsHowFarItIs(String status, Ring ring, boolean ended) {
        var news = with("CallStatus", status);

        assertThat(news.ring()).isEqualTo(ring);
        assertThat(news.ended()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"completed, TAKEN", "answered, TAKEN", "no-answer, MISSED", "busy, MISSED", "failed, MISSED"})
    void readsWhatCameOfRingingAtTheDesks(String dialled, Ring ring) {
        assertThat(with("DialCallStatus", dialled).ring()).isEqualTo(ring);
    }

    @Test
    void aLegSaysThatItsCallWasTakenAndNeverThatItIsOver() {
        var fields = new HashMap<>(CALL);
        fields.putAll(Map.of("CallSid", "CA2", "ParentCallSid", "CA1", "CallStatus", "in-progress"));
        assertThat(CallNews.of(fields).call()).isEqualTo("CA1");
        assertThat(CallNews.of(fields).ring()).isEqualTo(Ring.TAKEN);

        fields.put("CallStatus", "no-answer");
        assertThat(CallNews.of(fields).ring()).isEqualTo(Ring.OPEN);
        assertThat(CallNews.of(fields).ended()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Restricted", "", "+266696687", "+7378742833"})
    void knowsNoCallerWhereTheNumberIsWithheld(String from) {
        assertThat(with("From", from).caller()).isEmpty();
    }

    @Test
    void printsNobody() {
        assertThat(with("CallerName", "Ana Morales").toString())
                .doesNotContain("Ana")
                .doesNotContain("312");
    }
}

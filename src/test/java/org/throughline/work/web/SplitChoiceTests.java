package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.TextContact;
import org.throughline.kernel.LaneCode;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.queue.WorkQueue;
import tools.jackson.databind.json.JsonMapper;

/** Which message of a conversation is split is chosen by how and when it came. */
@HouseTest
class SplitChoiceTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final MutableClock clock;
    private final JsonMapper json;

    SplitChoiceTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            MutableClock clock,
            JsonMapper json) {
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.clock = clock;
        this.json = json;
    }

    @Test
    void namesTextsAmongTheMessagesOfAConversation() {
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = clinics.open();
        var lucia = clinics.assistant(practice, "Lucía", SCHEDULING);
        for (var words : List.of("Can I move my visit on Friday?", "Mornings are best for me.")) {
            var text =
                    new TextContact(UUID.randomUUID().toString(), "+13125550142", "+13125550101", words, 0, Map.of());
            CurrentPractice.run(
                    practice,
                    () -> communications.receive(new IncomingContact(
                            Channel.SMS,
                            text.to(),
                            text.id(),
                            json.writeValueAsBytes(text),
                            "application/json",
                            clock.instant())));
            clock.advance(Duration.ofMinutes(1));
        }
        var item = CurrentPractice.within(practice, () -> queue.takeNext(clinics.access(practice, lucia)))
                .orElseThrow()
                .item();

        assertThat(browser.get()
                        .uri("/work-items/" + item.id() + "/split")
                        .header("Accept-Language", "en")
                        .with(user(new SignedInPerson(lucia, practice))))
                .hasStatusOk()
                .bodyText()
                .contains("Text · 10:00 am", "Text · 10:01 am");
    }
}

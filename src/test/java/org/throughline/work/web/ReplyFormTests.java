package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.communication.Channel;

/** A reply goes the way that was chosen for it, and by mail where nothing else was. */
class ReplyFormTests {

    @ParameterizedTest
    @CsvSource({"portal, PORTAL_MESSAGE", "text, SMS", "fax, FAX", "mail, EMAIL", "pigeon, EMAIL", ", EMAIL"})
    void goesTheChosenWay(@Nullable String chosen, Channel way) {
        var form = new ReplyForm(
                0,
                ReplyView.Kind.FINAL_ANSWER,
                chosen,
                "en",
                "It is on Tuesday.",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(form.answer().channel()).isEqualTo(way);
        assertThat(form.answer().proxy()).isEmpty();
    }

    @Test
    void goesToNobodyWhereTheReceiverCannotBeRead() {
        assertThat(ReplyReceivers.chosen(" ")).isEmpty();
        assertThatThrownBy(() -> ReplyReceivers.chosen("somebody")).hasMessage("gate.proxy-not-there");
    }
}

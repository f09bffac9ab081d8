package org.throughline.communication.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Only what a provider can have signed is read of a call. */
class PostedFieldsTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/channels/text");

    @Test
    void areWhatStandsInTheBody() {
        request.addParameter("From", "+13125550111");
        request.addParameter("Body", "");

        assertThat(PostedFields.of(request).orElseThrow())
                .containsOnly(entry("From", "+13125550111"), entry("Body", ""));
    }

    @Test
    void areNoneWhereOneComesTwice() {
        request.addParameter("Body", "yes", "no");

        assertThat(PostedFields.of(request)).isEmpty();
    }

    @Test
    void areNoneWhereTheAddressCarriesSome() {
        request.addParameter("From", "+13125550111");
        request.setQueryString("Body=yes");

        assertThat(PostedFields.of(request)).isEmpty();
    }
}

package org.throughline.communication.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** R2: a provider whose call could not be kept is told to call again. */
class NotKeptAdviceTests {

    @Test
    void saysWhenToCallAgain() {
        var answer = new NotKeptAdvice().again();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
    }
}

package org.throughline.communication.waiting;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a provider to call again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotKeptAdvice {

    private static final String SECONDS = "30";

    @ExceptionHandler(NotKept.class)
    ResponseEntity<Void> again() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }
}

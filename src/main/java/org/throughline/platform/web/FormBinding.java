package org.throughline.platform.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms carry their fields and the token, and no markers for fields left out: a name that begins with {@code _} is none. */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void withoutMarkers(WebDataBinder binder) {
        binder.setFieldMarkerPrefix(null);
        binder.setFieldDefaultPrefix(null);
    }
}

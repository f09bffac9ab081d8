package org.throughline.kernel;

/** There is no such object for whoever asks; also the answer for "not yours" (404), so that nobody learns what exists. */
public class NotFound extends RuntimeException {

    public NotFound(Reference what) {
        super(what.toString());
    }

    public NotFound(String what) {
        super(what);
    }
}

package org.throughline.kernel;

/** Whoever asks may see it but not do this to it (403); the code names the message {@code error.<code>}. */
public class NotAllowed extends RuntimeException {

    private final String code;

    public NotAllowed(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

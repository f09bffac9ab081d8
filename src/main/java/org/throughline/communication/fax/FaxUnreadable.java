package org.throughline.communication.fax;

/** A fax cannot be opened. Carries a code, never anything of the file. */
public final class FaxUnreadable extends RuntimeException {

    static final String ENCRYPTED = "encrypted";
    static final String BROKEN = "broken";
    static final String TOO_LARGE = "too-large";
    static final String TOO_LONG = "too-long";
    /** Its pictures are packed in a form that nothing here unpacks. */
    static final String FORM = "form";

    private final String code;

    FaxUnreadable(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

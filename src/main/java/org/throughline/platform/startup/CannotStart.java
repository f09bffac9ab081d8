package org.throughline.platform.startup;

/** Why Throughline cannot start, in one sentence that says what to do; shown without a stack trace. */
public final class CannotStart extends RuntimeException {

    /** What stands in the way. */
    public enum Reason {
        FOLDER_LOCKED,
        FOLDER_UNWRITABLE,
        FOLDER_OF_ANOTHER_VERSION,
        FOLDER_INCOMPLETE,
        FOLDER_OF_ANOTHER_PURPOSE,
        DISK_FULL,
        PORT_USED,
        SETTING_WRONG,
        PLATFORM_UNSUPPORTED,
        DATABASE_UNFIT,
        BACKUP_UNUSABLE
    }

    private final Reason reason;

    public CannotStart(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public CannotStart(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence to show. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

package org.throughline.platform.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can follow {@code ./throughline} and needs the application, with what each is for. */
enum LauncherVerb {
    DEMO(Mode.WEB, "start with a data folder and the demo clinic"),
    SERVE(Mode.WEB, "start for a practice"),
    IMPORT(Mode.BESIDE, "bring in data from files"),
    EVALUATE(Mode.BESIDE, "measure the screening on files of your own"),
    TRAIN(Mode.BESIDE, "make the second reader's model from its texts"),
    BACKUP(Mode.BESIDE, "write a backup of the built-in database"),
    RESTORE(Mode.ALONE, "read a backup into an empty data folder"),
    AUDIT(Mode.BESIDE, "verify the audit log");

    /** Whether the verb serves pages, may run beside a running Throughline, or must have the data folder for itself. */
    enum Mode {
        WEB,
        BESIDE,
        ALONE
    }

    private final Mode mode;
    private final String purpose;

    LauncherVerb(Mode mode, String purpose) {
        this.mode = mode;
        this.purpose = purpose;
    }

    static Optional<LauncherVerb> of(String word) {
        return Stream.of(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Mode mode() {
        return mode;
    }

    /** Whether it works on the database alone, without the application. */
    boolean keepsTheDatabase() {
        return this == BACKUP || this == RESTORE;
    }

    String purpose() {
        return purpose;
    }
}

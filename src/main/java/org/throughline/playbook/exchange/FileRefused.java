package org.throughline.playbook.exchange;

import java.io.Serial;

/** A file of which nothing can be taken, and why. */
final class FileRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    FileRefused(Trouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}

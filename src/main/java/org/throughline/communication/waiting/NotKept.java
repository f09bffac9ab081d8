package org.throughline.communication.waiting;

/** A call could be neither taken in nor kept; its provider may call again, and the sweep fetches what it does not tell again (R2). */
public final class NotKept extends RuntimeException {

    NotKept(Exception because) {
        super(because);
    }
}

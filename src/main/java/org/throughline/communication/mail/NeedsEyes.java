package org.throughline.communication.mail;

import java.util.Locale;

/** Why a person should look at the original: something about the mail could not be read for certain. */
public enum NeedsEyes {
    /** Not mail as we know it; only the bytes are certain. */
    UNREADABLE,
    /** Parts do not stand as the mail says; the text was gathered as well as possible. */
    BROKEN_STRUCTURE,
    NO_SENDER,
    EMPTY_BODY,
    /** Only quoted or forwarded text. */
    ONLY_QUOTED,
    IMAGE_ONLY,
    TEXT_TRUNCATED,
    UNDECODABLE_CHARSET,
    UNKNOWN_ENCODING,
    ENCRYPTED,
    TOO_MANY_PARTS,
    TOO_DEEP,
    ATTACHMENT_TOO_LARGE;

    /** The stable code, for instance {@code empty-body}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.throughline.communication.text;

/**
 * Port: takes what a provider brings over a standing connection. Whoever brings it acknowledges when the call returns, for then
 * it is committed (R1), and says that it shall come again when the call throws (R2).
 */
public interface TextNews {

    /** Somebody wrote. */
    void arrived(TextPart part);

    /** Something became of a text of ours. */
    void became(TextReceipt receipt);
}

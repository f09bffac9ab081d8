package org.throughline.communication.text.smpp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;

/** Takes what is brought, unless it is away. */
final class CollectingNews implements TextNews {

    final List<TextPart> parts = new CopyOnWriteArrayList<>();
    final List<TextReceipt> receipts = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public void arrived(TextPart part) {
        if (away) {
            throw new IllegalStateException("away");
        }
        parts.add(part);
    }

    @Override
    public void became(TextReceipt receipt) {
        if (away) {
            throw new IllegalStateException("away");
        }
        receipts.add(receipt);
    }
}

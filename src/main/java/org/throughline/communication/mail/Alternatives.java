package org.throughline.communication.mail;

import java.util.List;
import org.throughline.communication.mail.Gathered.Piece;

/** Chooses between the same text in several forms: plain, unless it plainly says less than the HTML does. */
final class Alternatives {

    private static final int MUCH_MORE = 5;
    private static final int SHORT = 300;

    private Alternatives() {}

    static List<Piece> best(List<Piece> choices) {
        var plain = choices.stream().filter(piece -> !piece.html()).toList();
        var html = choices.stream().filter(Piece::html).toList();
        int plainLength = length(plain);
        boolean excuse = plainLength < SHORT && length(html) > MUCH_MORE * plainLength;
        return plain.isEmpty() || (excuse && !html.isEmpty()) ? html : plain;
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }
}

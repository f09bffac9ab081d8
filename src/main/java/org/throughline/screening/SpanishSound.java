package org.throughline.screening;

/** How a folded Spanish word sounds, so that {@code emorrajia} and {@code hemorragia} meet. */
final class SpanishSound {

    private SpanishSound() {}

    static String of(String word) {
        return word.replace("ch", "C")
                .replace("h", "")
                .replace("ll", "y")
                .replace("rr", "r")
                .replace("qu", "k")
                .replace("ce", "se")
                .replace("ci", "si")
                .replace("ge", "je")
                .replace("gi", "ji")
                .replace('z', 's')
                .replace('c', 'k')
                .replace('v', 'b')
                .replace("nb", "mb")
                .replace("np", "mp");
    }
}

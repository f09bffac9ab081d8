package org.throughline.communication.mail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * HTML as readable text. The sanitizer decides what survives (no scripts, styles, forms or remote content); of that, only
 * text, line breaks, quotation and the address behind a link are kept.
 */
final class HtmlText implements HtmlStreamEventReceiver {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "dl",
            "dt",
            "dd");
    private static final Set<String> AIRY = Set.of("p", "ul", "ol", "table", "h1", "h2", "h3", "blockquote");

    private final StringBuilder out = new StringBuilder();
    private int quoteDepth;
    private boolean preformatted;
    private boolean lineIsEmpty = true;
    private @Nullable String link;
    private int linkStart;

    static String read(String html) {
        var text = new HtmlText();
        var policy = new HtmlPolicyBuilder()
                .allowElements(BLOCKS.toArray(String[]::new))
                .allowElements("a", "span", "b", "i", "strong", "em", "td", "th", "tbody", "thead", "font", "body", "u")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowWithoutAttributes("a", "span", "font")
                .disallowTextIn("script", "style", "title", "head", "noscript", "textarea", "select", "object", "svg")
                .build(text);
        HtmlSanitizer.sanitize(html, policy);
        return text.out
                .toString()
                .replaceAll("[ \\t\u00A0]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (BLOCKS.contains(element)) {
            newLine(element.equals("br"));
            if (AIRY.contains(element)) {
                newLine(true);
            }
        }
        switch (element) {
            case "blockquote" -> quoteDepth++;
            case "pre" -> preformatted = true;
            case "li" -> append("- ");
            case "a" -> {
                int at = attributes.indexOf("href");
                link = at < 0 ? null : attributes.get(at + 1);
                linkStart = out.length();
            }
            default -> {
                // only its text matters
            }
        }
    }

    @Override
    public void closeTag(String element) {
        switch (element) {
            case "a" -> closeLink();
            case "td", "th" -> append(" ");
            case "pre" -> preformatted = false;
            default -> {
                // only its text matters
            }
        }
        if (BLOCKS.contains(element) && !element.equals("br")) {
            newLine(false);
            if (AIRY.contains(element)) {
                newLine(true);
            }
        }
        if (element.equals("blockquote")) {
            quoteDepth = Math.max(0, quoteDepth - 1);
        }
    }

    @Override
    public void text(String text) {
        if (preformatted) {
            text.lines().forEach(line -> {
                append(line);
                newLine(true);
            });
            return;
        }
        var flowing = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
        append(lineIsEmpty ? flowing.stripLeading() : flowing);
    }

    private void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (lineIsEmpty && quoteDepth > 0) {
            out.append(">".repeat(Math.min(quoteDepth, ReadingLimits.DEPTH))).append(' ');
        }
        out.append(text);
        lineIsEmpty = false;
    }

    private void newLine(boolean evenIfEmpty) {
        if (!lineIsEmpty || (evenIfEmpty && !out.isEmpty())) {
            out.append('\n');
        }
        lineIsEmpty = true;
    }

    /** A link reads as its text; where it leads is shown whenever the text says something else. */
    private void closeLink() {
        if (link == null) {
            return;
        }
        var shown = out.substring(Math.min(linkStart, out.length()))
                .replaceFirst("^[>\\s]+", "")
                .strip();
        var target = link.replaceFirst("^(mailto|tel):", "");
        if (!target.isBlank() && !sameAddress(shown, target)) {
            append((shown.isEmpty() ? "" : " ") + "(" + PlainText.cut(target, 500) + ")");
        }
        link = null;
    }

    private static boolean sameAddress(String shown, String target) {
        return bare(shown).equalsIgnoreCase(bare(target));
    }

    private static String bare(String address) {
        return address.replaceFirst("^(?i)https?://", "").replaceFirst("/$", "");
    }
}

package org.throughline.escalation.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.platform.shipped.ShippedList;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Rendering;

/** What may be said to somebody who was let down, and what never is (S3-125, S3-127): the playbook's words first, else those shipped. */
@Component
public class MaySay {

    private static final Shipped SHIPPED = ShippedList.read("/escalation/apologies.yaml", Shipped.class);
    private static final MomentCode COMPLAINT = new MomentCode("complaint");

    /** A place that whoever speaks fills in. */
    private static final String BLANK = "[…]";

    private final Playbook playbook;

    MaySay(Playbook playbook) {
        this.playbook = playbook;
    }

    /** The list as it is shipped. */
    record Shipped(int version, Map<String, Bilingual<String>> words, List<Bilingual<String>> never) {}

    /** Where words come from: the playbook's version, or the version of what the product ships. */
    public record Source(boolean playbook, int version) {}

    /** Approved words in both languages, with places left open as […]. */
    public record Approved(Bilingual<String> words, Source source) {}

    /** The words for what let the patient down; {@code missedDue} says when they should have heard, in each language. */
    public Approved about(Reason reason, Optional<Bilingual<String>> missedDue) {
        return switch (reason) {
            case PROMISE_BROKEN -> missed(missedDue);
            case COMPLAINT -> complaint();
            case ASKED_AGAIN, UPSET, WAITED, UNCLEAR, WRONG_FORM, SENT_AROUND, OTHER -> shipped(reason);
        };
    }

    public List<Bilingual<String>> never() {
        return SHIPPED.never();
    }

    private Approved missed(Optional<Bilingual<String>> missedDue) {
        var due = missedDue.orElseGet(() -> new Bilingual<>(BLANK, BLANK));
        var text = playbook.sharedText("promise_missed");
        return new Approved(
                new Bilingual<>(
                        filled(text.en(), Language.ENGLISH, due.en()), filled(text.es(), Language.SPANISH, due.es())),
                new Source(true, 1));
    }

    private Approved complaint() {
        try {
            var standing = playbook.inForce(COMPLAINT);
            var call = standing.moment().call();
            UnaryOperator<String> blanks = words -> words.replaceAll("\\{[a-z_]+}", BLANK);
            return new Approved(
                    new Bilingual<>(
                            blanks.apply(call.en().say()),
                            blanks.apply(call.es().say())),
                    new Source(true, standing.number()));
        } catch (NotFound withdrawn) {
            return shipped(Reason.OTHER);
        }
    }

    private static Approved shipped(Reason reason) {
        var words = Optional.ofNullable(SHIPPED.words().get(reason.code()))
                .orElseThrow(() -> new IllegalStateException("no words for " + reason));
        return new Approved(words, new Source(false, SHIPPED.version()));
    }

    private static String filled(String text, Language language, String due) {
        var values = Map.of("missed_due", due, "status_text", BLANK, "due", BLANK);
        return switch (Rendering.of(text, language, values)) {
            case Rendering.Rendered<String> whole -> whole.wording();
            case Rendering.Unresolved<String> open -> text.replaceAll("\\{[a-z_]+}", BLANK);
        };
    }
}

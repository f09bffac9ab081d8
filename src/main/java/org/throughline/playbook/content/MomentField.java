package org.throughline.playbook.content;

import java.util.regex.Pattern;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import tools.jackson.core.JsonPointer;

/** A place in a moment's content whose words can be changed by themselves, as a JSON pointer (RFC 6901). */
public record MomentField(String pointer) {

    private static final Pattern PLACES = Pattern.compile(String.join(
            "|",
            "/(name|question|email_subject|sms)/(en|es)",
            "/(urgency|lane|sms/optout|practice_must_confirm)",
            "/target/(first_useful_bm|note)",
            "/promise/(kind|keep_by|when/(en|es)|due/(business_days|at|business_minutes))",
            "/parts/(en|es)/(received|checking|needed|next)",
            "/call/(en|es)/(ask|say|promise)",
            "/verify/\\d{1,2}/(en|es)",
            "/escalation/\\d{1,2}/((trigger|to|example)/(en|es)|within)",
            "/(note_extra|close_codes|channels/(prefer|allow|live_call_when|never))/\\d{1,2}"));
    private static final Pattern CODE = Pattern.compile("/promise/kind|/close_codes/\\d+");
    private static final Pattern OPTIONAL = Pattern.compile("/target/note|/promise/due/at|/practice_must_confirm");
    private static final Pattern SPANISH = Pattern.compile(".*/es(/.*)?");
    private static final Pattern EITHER = Pattern.compile("/(en|es)(?=/|$)");
    private static final Pattern NUMBER = Pattern.compile("\\D*/(\\d+)(/.*)?");

    public MomentField {
        if (!PLACES.matcher(pointer).matches()) {
            throw new NotFound("no such field of a moment");
        }
    }

    public boolean spanish() {
        return SPANISH.matcher(pointer).matches();
    }

    /** The same place in the language; a place without a language stays what it is. */
    public MomentField in(Language language) {
        return new MomentField(EITHER.matcher(pointer).replaceAll("/" + language.code()));
    }

    /** Its kind without language and number, for its name in the message bundles: {@code parts.received}, {@code verify}. */
    public String kind() {
        return EITHER.matcher(pointer)
                .replaceAll("")
                .substring(1)
                .replaceAll("/\\d+", "")
                .replace('/', '.');
    }

    /** Which one of a list it is, counted from 1; 0 outside of lists. */
    public int position() {
        var found = NUMBER.matcher(pointer);
        return found.matches() ? Integer.parseInt(found.group(1)) + 1 : 0;
    }

    /** What stands in a field. */
    public enum Form {
        WORDS,
        URGENCY,
        LANE,
        OPT_OUT,
        NUMBER,
        TIME,
        CODE
    }

    public Form form() {
        return switch (pointer) {
            case "/urgency" -> Form.URGENCY;
            case "/lane" -> Form.LANE;
            case "/sms/optout" -> Form.OPT_OUT;
            case "/promise/due/at" -> Form.TIME;
            case "/target/first_useful_bm", "/promise/due/business_days", "/promise/due/business_minutes" ->
                Form.NUMBER;
            default -> pointer.endsWith("/within") ? Form.URGENCY : coded() ? Form.CODE : Form.WORDS;
        };
    }

    private boolean coded() {
        return CODE.matcher(pointer).matches();
    }

    /** Whether a moment is complete without it. */
    public boolean optional() {
        return OPTIONAL.matcher(pointer).matches();
    }

    JsonPointer place() {
        return JsonPointer.compile(pointer);
    }

    @Override
    public String toString() {
        return pointer;
    }
}

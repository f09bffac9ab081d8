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
            "/promise/when/(en|es)",
            "/parts/(en|es)/(received|checking|needed|next)",
            "/call/(en|es)/(ask|say|promise)",
            "/verify/\\d{1,2}/(en|es)",
            "/escalation/\\d{1,2}/((trigger|to|example)/(en|es)|within)",
            "/(note_extra|channels/live_call_when|channels/never)/\\d{1,2}"));
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

    /** Whether it holds a class of urgency instead of words. */
    public boolean urgency() {
        return pointer.endsWith("/within");
    }

    JsonPointer place() {
        return JsonPointer.compile(pointer);
    }

    @Override
    public String toString() {
        return pointer;
    }
}

package org.throughline.playbook.content;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Moment;
import org.throughline.playbook.UrgencyClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** What stands in a field, between the words that somebody writes and the value that is kept. */
final class FieldValue {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private FieldValue() {}

    /** The words of what is kept; {@link NotFound} where nothing can be. */
    static String words(MomentField field, JsonNode kept) {
        if (kept.isMissingNode() || kept.isContainer() || (kept.isNull() && !field.optional())) {
            throw new NotFound("no such field in this moment");
        }
        var words = kept.isNull() ? "" : kept.asString();
        return field.form() == MomentField.Form.TIME && !words.isEmpty()
                ? LocalTime.parse(words).toString()
                : words;
    }

    /** What to keep; refuses what cannot stand there, and knows no choice that was not offered. */
    static JsonNode of(MomentField field, String words) {
        return switch (field.form()) {
            case URGENCY -> chosen(words, Arrays.stream(UrgencyClass.values()).map(UrgencyClass::name));
            case OPT_OUT -> chosen(words, Arrays.stream(Moment.OptOut.values()).map(Moment.OptOut::name));
            case LANE -> chosen(words, Stream.of(words).filter(lane -> lane.matches("[a-z][a-z_]{1,39}")));
            case NUMBER -> number(words.strip());
            case TIME -> time(words.strip());
            case CODE -> code(words.strip());
            case WORDS ->
                words.isBlank() && field.pointer().equals("/practice_must_confirm")
                        ? NullNode.instance
                        : StringNode.valueOf(words);
        };
    }

    private static JsonNode chosen(String words, Stream<String> offered) {
        if (offered.noneMatch(words::equals)) {
            throw new NotFound("no such choice");
        }
        return StringNode.valueOf(words);
    }

    private static JsonNode number(String words) {
        if (!NUMBER.matcher(words).matches()) {
            throw RuleViolation.of("playbook.not-a-number");
        }
        return IntNode.valueOf(Integer.parseInt(words));
    }

    private static JsonNode time(String words) {
        if (words.isEmpty()) {
            return NullNode.instance;
        }
        try {
            return StringNode.valueOf(LocalTime.parse(words).toString());
        } catch (DateTimeParseException noTime) {
            throw RuleViolation.of("playbook.not-a-time");
        }
    }

    /** Empty is not complete yet; the checks say so. */
    private static JsonNode code(String words) {
        var code = words.toLowerCase(Locale.ROOT).replace(' ', '_');
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            throw RuleViolation.of("playbook.not-a-code");
        }
        return StringNode.valueOf(code);
    }
}

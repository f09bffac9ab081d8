package org.throughline.playbook.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Moment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of one version of a moment, field by field; a change gives another content. */
public final class MomentContent {

    private static final List<String> ORDER = List.of(
            "name",
            "question",
            "lane",
            "urgency",
            "target",
            "verify",
            "parts",
            "sms",
            "email_subject",
            "call",
            "promise",
            "note_extra",
            "close_codes",
            "escalation",
            "channels",
            "practice_must_confirm");

    private final ObjectNode tree;
    private final Moment moment;

    private MomentContent(Moment moment) {
        this.moment = moment;
        this.tree = ContentFile.MAPPER.valueToTree(moment);
    }

    public static MomentContent of(Moment moment) {
        return new MomentContent(moment);
    }

    /** The content as it stands in a row. */
    public static MomentContent parse(String json) {
        return new MomentContent(ContentFile.MAPPER.readValue(json, Moment.class));
    }

    /** The content as a file of moments has it; throws what Jackson throws for another shape, with the place. */
    public static MomentContent of(JsonNode tree) {
        return new MomentContent(ContentFile.MAPPER.treeToValue(tree, Moment.class));
    }

    /** Everything in it, as a file of moments has it. */
    public JsonNode tree() {
        return tree.deepCopy();
    }

    public Moment moment() {
        return moment;
    }

    public String json() {
        return ContentFile.MAPPER.writeValueAsString(tree);
    }

    /** The words of a field; {@link NotFound} where there is none. */
    public String text(MomentField field) {
        return FieldValue.words(field, tree.at(field.place()));
    }

    /** The same content with other words in one field. */
    public MomentContent with(MomentField field, String words) {
        text(field);
        var value = FieldValue.of(field, words);
        var changed = tree.deepCopy();
        var last = field.place().last();
        switch (changed.at(field.place().head())) {
            case ObjectNode within -> within.set(last.getMatchingProperty(), value);
            case ArrayNode within -> within.set(last.getMatchingIndex(), value);
            default -> throw new NotFound("no such field in this moment");
        }
        return read(changed);
    }

    /** The same content with one thing more at the end of a list, without words yet. */
    public MomentContent plusOne(MomentList list) {
        var changed = tree.deepCopy();
        var things = (ArrayNode) changed.at(list.place());
        if (things.size() >= MomentList.MOST) {
            throw RuleViolation.of("playbook.list-full", MomentList.MOST);
        }
        things.add(list.one());
        return read(changed);
    }

    public MomentContent without(MomentList list, int index) {
        text(list.words(index));
        var changed = tree.deepCopy();
        ((ArrayNode) changed.at(list.place())).remove(index);
        return read(changed);
    }

    /** Whether a list has more than anybody reads. */
    public boolean hasALongList() {
        return Arrays.stream(MomentList.values()).anyMatch(list -> size(list) > MomentList.MOST);
    }

    public int size(MomentList list) {
        return tree.at(list.place()).size();
    }

    /** All fields with their words, in the order in which an editor reads them. */
    public Map<MomentField, String> fields() {
        var fields = new LinkedHashMap<MomentField, String>();
        for (var part : ORDER) {
            collect("/" + part, tree.at("/" + part), fields);
        }
        return fields;
    }

    /** The Spanish words with their places; what is signed off is these (INV-14). */
    public Map<String, String> spanish() {
        return fields().entrySet().stream()
                .filter(field -> field.getKey().spanish())
                .collect(Collectors.toMap(field -> field.getKey().pointer(), Map.Entry::getValue));
    }

    public boolean sameSpanishAs(MomentContent other) {
        return spanish().equals(other.spanish());
    }

    /** Fields whose words are not those of the other content; a thing that only moved in its list has not changed. */
    public List<Change> changesSince(MomentContent before) {
        var now = fields();
        var then = before.fields();
        for (var list : MomentList.values()) {
            if (size(list) != before.size(list)) {
                withoutWhatIsIn(before, list, now);
                before.withoutWhatIsIn(this, list, then);
            }
        }
        var places = new LinkedHashMap<MomentField, Change>();
        now.forEach((field, words) -> places.put(field, new Change(field, then.getOrDefault(field, ""), words)));
        then.forEach((field, words) -> places.putIfAbsent(field, new Change(field, words, "")));
        return places.values().stream()
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    private void withoutWhatIsIn(MomentContent other, MomentList list, Map<MomentField, String> fields) {
        var known = other.tree.at(list.place()).valueStream().collect(Collectors.toSet());
        var things = tree.at(list.place());
        for (int index = 0; index < things.size(); index++) {
            if (known.contains(things.get(index))) {
                var place = list.place() + "/" + index;
                fields.keySet().removeIf(field -> (field.pointer() + "/").startsWith(place + "/"));
            }
        }
    }

    /** What a field said and says. */
    public record Change(MomentField field, String before, String now) {}

    private static void collect(String pointer, JsonNode node, Map<MomentField, String> into) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), into));
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    collect(pointer + "/" + index, array.get(index), into);
                }
            }
            default -> {
                var field = new MomentField(pointer);
                into.put(field, FieldValue.words(field, node));
            }
        }
    }

    private static MomentContent read(ObjectNode changed) {
        return new MomentContent(ContentFile.MAPPER.treeToValue(changed, Moment.class));
    }
}

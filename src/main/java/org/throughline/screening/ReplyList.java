package org.throughline.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** What a reply must not say, as it stands in {@code screening/replies.yaml}. */
record ReplyList(
        String version,
        Map<String, List<String>> sets,
        Patterns denials,
        Patterns conditions,
        Patterns times,
        Patterns harmless,
        List<Entry> findings) {

    static final String DENIAL = "denial";
    static final String CONDITION = "condition";
    static final String TIME = "time";
    static final String HARMLESS = "harmless";

    /** Patterns in both languages. */
    record Patterns(List<String> en, List<String> es) {

        Stream<Phrases.Rule> rules(String id) {
            return Stream.of(new Phrases.Rule(id, Language.ENGLISH, en), new Phrases.Rule(id, Language.SPANISH, es));
        }
    }

    /** One thing not to say. */
    record Entry(
            String code,
            ReplyFinding.Kind kind,
            @JsonProperty("unless_timed") boolean unlessTimed,
            List<String> en,
            List<String> es) {}

    static ReplyList read() {
        return ShippedList.read("/screening/replies.yaml", ReplyList.class);
    }

    Phrases phrases() {
        var entries = findings.stream().flatMap(entry -> new Patterns(entry.en(), entry.es()).rules(entry.code()));
        var context = Stream.of(
                denials.rules(DENIAL), conditions.rules(CONDITION), times.rules(TIME), harmless.rules(HARMLESS));
        return new Phrases(
                sets, Stream.concat(entries, context.flatMap(rules -> rules)).toList(), List.of());
    }
}

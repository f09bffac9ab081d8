package org.throughline.playbook.exchange;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.playbook.content.MomentContent;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The playbook as YAML, in the shape of the file that the product ships. */
final class YamlPlaybook {

    /** What holds for all moments is the product's; a file may have it, and it is not read. */
    private static final Set<String> KNOWN = Set.of("version", "meta", "shared", "moments");

    private static final int WIDE = 4096;

    private YamlPlaybook() {}

    static List<FoundMoment> read(String text) {
        var tree = YamlText.read(text);
        for (var key : tree.root().propertyNames()) {
            if (!KNOWN.contains(key)) {
                throw new FileRefused(Trouble.at(tree.lines().of("/" + key), "unknown-key", key));
            }
        }
        var moments = tree.root().at("/moments");
        if (!moments.isArray() || moments.isEmpty()) {
            throw new FileRefused(Trouble.at(Math.max(1, tree.lines().of("/moments")), "no-moments", ""));
        }
        var found = new ArrayList<FoundMoment>();
        for (int index = 0; index < moments.size(); index++) {
            found.add(new FoundMoment(moments.get(index), tree.lines().within("/moments/" + index)));
        }
        return found;
    }

    static String write(List<MomentContent> moments) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(WIDE);
        var file = new LinkedHashMap<String, Object>();
        file.put("moments", moments.stream().map(YamlPlaybook::plain).toList());
        return new Yaml(options).dump(file);
    }

    private static Object plain(MomentContent content) {
        return plain("", content.tree());
    }

    /** Codes and times as people write them. */
    private static Object plain(String place, JsonNode node) {
        if (node.isObject()) {
            var map = new LinkedHashMap<String, Object>();
            node.properties().stream()
                    .filter(entry -> !isNothing(entry))
                    .forEach(entry -> map.put(entry.getKey(), plain(place + "/" + entry.getKey(), entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            return node.valueStream().map(one -> plain(place, one)).toList();
        }
        if (node.isNumber()) {
            return node.asInt();
        }
        return switch (place) {
            case "/sms/optout" -> node.asString().toLowerCase(Locale.ROOT);
            case "/promise/due/at" -> LocalTime.parse(node.asString()).toString();
            default -> node.asString();
        };
    }

    /** What a file does not need to say. */
    private static boolean isNothing(Map.Entry<String, JsonNode> entry) {
        return entry.getValue().isNull()
                || (entry.getKey().equals("business_minutes")
                        && entry.getValue().asInt() == 0);
    }
}

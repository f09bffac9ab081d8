package org.throughline.playbook.exchange;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.scanner.ScannerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads YAML, and the JSON that YAML contains, into a tree that knows its lines. It is plain data or refused: no anchors and
 * aliases, which can stand for a file of any size, no type tags, which can stand for any class, and nothing deeper than a
 * playbook is.
 */
final class YamlText {

    private static final int DEEPEST = 24;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlText() {}

    /** What a text holds. */
    record Tree(JsonNode root, Lines lines) {}

    static Tree read(String text) {
        try {
            refuseAllButPlainData(text);
            var node = yaml().compose(new StringReader(text));
            var reading = new YamlText();
            var root = node == null ? NullNode.instance : reading.of(node, "");
            return new Tree(root, new Lines(reading.lines));
        } catch (MarkedYAMLException malformed) {
            throw new FileRefused(Trouble.at(
                    line(where(malformed)),
                    "malformed",
                    Optional.ofNullable(malformed.getProblem()).orElse("")));
        } catch (YAMLException unreadable) {
            throw new FileRefused(Trouble.at(
                    Lines.UNKNOWN,
                    "malformed",
                    Optional.ofNullable(unreadable.getMessage()).orElse("")));
        }
    }

    /** What was begun and never ended is where it began. */
    private static @Nullable Mark where(MarkedYAMLException malformed) {
        return malformed instanceof ScannerException && malformed.getContextMark() != null
                ? malformed.getContextMark()
                : malformed.getProblemMark();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    /** Looked at one by one, before anything is built. */
    private static void refuseAllButPlainData(String text) {
        int depth = 0;
        for (var event : yaml().parse(new StringReader(text))) {
            refuse(event);
            switch (event) {
                case CollectionStartEvent start -> depth++;
                case CollectionEndEvent end -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new FileRefused(Trouble.at(line(event.getStartMark()), "deep", ""));
            }
        }
    }

    private static void refuse(Event event) {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new FileRefused(Trouble.at(line(event.getStartMark()), "anchor", ((NodeEvent) event).getAnchor()));
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
        if (tag != null) {
            throw new FileRefused(Trouble.at(line(event.getStartMark()), "tag", tag));
        }
    }

    private JsonNode of(Node node, String place) {
        lines.putIfAbsent(place, line(node.getStartMark()));
        return switch (node) {
            case MappingNode mapping -> object(mapping, place);
            case SequenceNode sequence -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (var one : sequence.getValue()) {
                    array.add(of(one, place + "/" + array.size()));
                }
                yield array;
            }
            case ScalarNode scalar -> value(scalar);
            default -> throw new IllegalStateException("a kind of node that YAML does not have");
        };
    }

    private JsonNode object(MappingNode mapping, String place) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var entry : mapping.getValue()) {
            var line = line(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new FileRefused(Trouble.at(line, "key", ""));
            }
            if (object.has(key.getValue())) {
                throw new FileRefused(Trouble.at(line, "key-twice", key.getValue()));
            }
            var within = place + "/" + key.getValue();
            lines.put(within, line);
            object.set(key.getValue(), of(entry.getValueNode(), within));
        }
        return object;
    }

    /** Words are what is written: "yes" is no truth and "12:00" no number of minutes. */
    private static JsonNode value(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            return NullNode.instance;
        }
        return scalar.getTag().equals(Tag.INT)
                        && NUMBER.matcher(scalar.getValue()).matches()
                ? IntNode.valueOf(Integer.parseInt(scalar.getValue()))
                : StringNode.valueOf(scalar.getValue());
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? Lines.UNKNOWN : mark.getLine() + 1;
    }
}

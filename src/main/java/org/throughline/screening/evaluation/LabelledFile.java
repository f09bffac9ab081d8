package org.throughline.screening.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file of labelled texts, one JSON object a line. A line that cannot be read is named with its fix; the rest is read. */
record LabelledFile(List<LabelledText> texts, List<BadLine> badLines) {

    /** A line that was left out, and what to write instead. */
    record BadLine(int number, String fix) {}

    private static final String ONE_OBJECT = "write one JSON object on the line, with its texts in double quotes";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file a command was given; its bad lines are told, and a file that cannot be opened ends the command. */
    static LabelledFile asked(CommandLine command, Path file, Set<String> labels) {
        try (var bytes = Files.newInputStream(file)) {
            var read = read(bytes, labels);
            read.badLines.forEach(line -> command.getOut().printf("line %d left out: %s%n", line.number(), line.fix()));
            return read;
        } catch (IOException unreadable) {
            throw new ParameterException(command, file + " cannot be read: name a file of labelled texts", unreadable);
        }
    }

    static LabelledFile read(InputStream bytes, Set<String> labels) throws IOException {
        var reading = new Reading(labels);
        // Bytes that are no UTF-8 are read as the replacement sign, so that one of them does not end the reading.
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            reading.take(line.strip());
        }
        return new LabelledFile(List.copyOf(reading.texts), List.copyOf(reading.badLines));
    }

    /** One file while it is read. */
    private static final class Reading {

        private final Set<String> labels;
        private final List<LabelledText> texts = new ArrayList<>();
        private final List<BadLine> badLines = new ArrayList<>();
        private final Map<String, Integer> lineOfId = new HashMap<>();
        private int number;

        private Reading(Set<String> labels) {
            this.labels = labels;
        }

        private void take(String line) {
            number++;
            if (line.isEmpty() || line.startsWith("//") || line.startsWith("\uFEFF//")) {
                return;
            }
            try {
                Optional.ofNullable(JSON.readValue(line, LabelledText.class))
                        .ifPresentOrElse(this::take, () -> leaveOut(ONE_OBJECT));
            } catch (JacksonException unreadable) {
                leaveOut(ONE_OBJECT);
            }
        }

        private void take(LabelledText text) {
            wrong(text).ifPresentOrElse(this::leaveOut, () -> keep(text));
        }

        private void keep(LabelledText text) {
            texts.add(text);
            lineOfId.put(text.id(), number);
        }

        private void leaveOut(String fix) {
            badLines.add(new BadLine(number, fix));
        }

        private Optional<String> wrong(LabelledText text) {
            if (text.id().isBlank()) {
                return Optional.of("give the text an \"id\"");
            }
            if (lineOfId.containsKey(text.id())) {
                return Optional.of("give it another \"id\": line " + lineOfId.get(text.id()) + " has the same");
            }
            if (text.text().isBlank()) {
                return Optional.of("give it a \"text\"");
            }
            return labels.contains(text.label())
                    ? Optional.empty()
                    : Optional.of("write one of these as its \"label\": " + String.join(", ", labels));
        }
    }
}

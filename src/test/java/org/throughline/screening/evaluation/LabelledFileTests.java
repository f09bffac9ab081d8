package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.throughline.screening.evaluation.LabelledFile.BadLine;

/** A bad line is named with its fix, and the rest is read. */
class LabelledFileTests {

    private static LabelledFile read(String lines) throws IOException {
        return LabelledFile.read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Expected.allLabels());
    }

    @Test
    void readsTheTextsAroundBadLines() throws IOException {
        var file = read("""
                // a word on the file
                {"id": "a", "text": "move my visit", "label": "admin", "lang": "en", "source": "own", "more": 1}
                {"id": "b", "text": "no brace", "label": "admin"
                {"id": "c", "text": "what now", "label": "maybe"}
                {"id": "d", "text": " ", "label": "admin"}
                {"text": "nameless", "label": "admin"}
                {"id": "a", "text": "twice", "label": "admin"}

                {"id": "e", "text": "me duele", "label": "clinical", "lang": "es", "kind": "mixed"}
                """);
        assertThat(file.texts()).extracting(LabelledText::id).containsExactly("a", "e");
        assertThat(file.texts()).extracting(LabelledText::group).containsExactly("own, en", "no source, es");
        assertThat(file.badLines()).extracting(BadLine::number).containsExactly(3, 4, 5, 6, 7);
        assertThat(file.badLines())
                .extracting(BadLine::fix)
                .containsExactly(
                        "write one JSON object on the line, with its texts in double quotes",
                        "write one of these as its \"label\": admin, lookalike, clinical, same_day, emergency, urgent",
                        "give it a \"text\"",
                        "give the text an \"id\"",
                        "give it another \"id\": line 2 has the same");
    }

    @Test
    void readsWhatIsNotAnObjectAsABadLine() throws IOException {
        assertThat(read("[1]\nnull\n7\n\"text\"\n").badLines()).hasSize(4);
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(read("").texts()).isEmpty();
    }
}

package org.throughline.playbook.content;

import java.util.List;
import java.util.Map;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;

/** The default playbook as it stands in {@code playbook/default.yaml}. */
record PlaybookFile(String version, Playbook.Common meta, Map<String, Bilingual<String>> shared, List<Moment> moments) {

    static PlaybookFile read() {
        return ContentFile.read("default.yaml", PlaybookFile.class);
    }
}

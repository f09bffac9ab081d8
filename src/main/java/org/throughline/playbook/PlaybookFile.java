package org.throughline.playbook;

import java.util.List;
import java.util.Map;

/** The default playbook as it stands in {@code playbook/default.yaml}. */
record PlaybookFile(String version, Playbook.Common meta, Map<String, Bilingual<String>> shared, List<Moment> moments) {

    static PlaybookFile read() {
        return ContentFile.read("default.yaml", PlaybookFile.class);
    }
}

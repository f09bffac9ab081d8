package org.throughline.playbook.version;

import java.util.List;

/** One check of a version with what it found; nothing found is passed. */
public record Checked(String check, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return findings.isEmpty();
    }

    public boolean refuses() {
        return findings.stream().anyMatch(Finding::hard);
    }
}

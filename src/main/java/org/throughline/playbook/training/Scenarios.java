package org.throughline.playbook.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.content.ContentFile;

/** The cases the product ships, in {@code playbook/scenarios.yaml}. */
public final class Scenarios {

    public static final Scenarios SHIPPED = new Scenarios(ContentFile.read("scenarios.yaml", InFile.class));

    private final int passPercent;
    private final Map<String, Scenario> byCode = new LinkedHashMap<>();

    private Scenarios(InFile file) {
        this.passPercent = file.passPercent();
        file.scenarios().forEach(scenario -> byCode.put(scenario.code(), scenario));
    }

    /** The file as it stands. */
    record InFile(String version, int passPercent, List<Scenario> scenarios) {}

    /** What has to be right, in percent, beside the hard stops, which have to be right altogether. */
    public int passPercent() {
        return passPercent;
    }

    /** The lane's own cases and the six hard stops. */
    public List<Scenario> of(LaneCode lane) {
        return byCode.values().stream()
                .filter(scenario -> scenario.belongsTo(lane))
                .toList();
    }

    /** The case of a code; empty for one that an earlier release had. */
    public Optional<Scenario> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

package org.throughline.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.kernel.LaneCode;
import org.throughline.platform.shipped.ShippedList;

/** What the people of each lane see of a patient unless the practice says otherwise, as the product ships it. */
public final class MinimumNecessary {

    public static final MinimumNecessary SHIPPED =
            new MinimumNecessary(ShippedList.read("/access/minimum-necessary.yaml", File.class));

    private final Map<DataCategory, Sight> otherwise;
    private final DataCategory otherwiseAbout;
    private final Map<String, DataCategory> about = new HashMap<>();
    private final Map<String, Map<DataCategory, Sight>> lanes = new HashMap<>();

    private MinimumNecessary(File file) {
        this.otherwise = Map.copyOf(sights(file.otherwise()));
        this.otherwiseAbout = DataCategory.of(file.otherwise().about());
        file.lanes().forEach((lane, written) -> {
            var sights = new EnumMap<>(otherwise);
            sights.putAll(sights(written));
            lanes.put(lane, sights);
            about.put(lane, DataCategory.of(written.about()));
        });
    }

    private record File(Written otherwise, Map<String, Written> lanes) {}

    private record Written(String about, Map<String, String> sees) {}

    /** What kind of data the lane's own matters are. */
    public DataCategory about(LaneCode lane) {
        return about.getOrDefault(lane.value(), otherwiseAbout);
    }

    /** How much of every kind of data is shown in the lane; of its own matters all. */
    public Map<DataCategory, Sight> in(LaneCode lane) {
        return new EnumMap<>(lanes.getOrDefault(lane.value(), otherwise));
    }

    private static Map<DataCategory, Sight> sights(Written written) {
        return written.sees().entrySet().stream()
                .collect(Collectors.toMap(one -> DataCategory.of(one.getKey()), one -> Sight.of(one.getValue())));
    }
}

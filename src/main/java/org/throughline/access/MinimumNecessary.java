package org.throughline.access;

import java.util.EnumMap;
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
    private final Map<String, Written> lanes;

    private MinimumNecessary(File file) {
        this.otherwise = Map.copyOf(sights(file.otherwise()));
        this.otherwiseAbout = DataCategory.of(file.otherwise().about());
        this.lanes = Map.copyOf(file.lanes());
    }

    private record File(Written otherwise, Map<String, Written> lanes) {}

    private record Written(String about, Map<String, String> sees) {}

    /** What kind of data the lane's own matters are. */
    public DataCategory about(LaneCode lane) {
        var written = lanes.get(lane.value());
        return written == null ? otherwiseAbout : DataCategory.of(written.about());
    }

    /** How much of every kind of data is shown in the lane; of its own matters all. */
    public Map<DataCategory, Sight> in(LaneCode lane) {
        var sights = new EnumMap<>(otherwise);
        var written = lanes.get(lane.value());
        if (written != null) {
            sights.putAll(sights(written));
        }
        return sights;
    }

    private static Map<DataCategory, Sight> sights(Written written) {
        return written.sees().entrySet().stream()
                .collect(Collectors.toMap(one -> DataCategory.of(one.getKey()), one -> Sight.of(one.getValue())));
    }
}

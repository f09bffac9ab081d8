package org.throughline.playbook.version;

import java.util.List;

/** No text is longer than anybody reads. */
final class NoLongTexts implements MomentCheck {

    static final int LONGEST = 2000;

    @Override
    public String code() {
        return "length";
    }

    @Override
    public List<Finding> of(MomentVersion version) {
        return version.content().fields().entrySet().stream()
                .filter(field -> field.getValue().length() > LONGEST)
                .map(field -> Finding.hard(
                        "too-long",
                        field.getKey(),
                        Integer.toString(field.getValue().length())))
                .toList();
    }
}

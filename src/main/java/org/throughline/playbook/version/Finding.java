package org.throughline.playbook.version;

import java.util.Optional;
import org.throughline.playbook.content.MomentField;

/**
 * What a check found.
 *
 * @param code names the message, for instance {@code missing}
 * @param hard whether the version cannot be sent with it
 * @param field where it stands; empty when the whole moment lacks something
 * @param words the words or the variable it is about; empty when there are none
 */
public record Finding(String code, boolean hard, Optional<MomentField> field, String words) {

    static Finding hard(String code, MomentField field, String words) {
        return new Finding(code, true, Optional.of(field), words);
    }

    static Finding soft(String code, MomentField field, String words) {
        return new Finding(code, false, Optional.of(field), words);
    }

    static Finding ofTheWhole(String code) {
        return new Finding(code, true, Optional.empty(), "");
    }
}

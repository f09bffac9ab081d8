package org.throughline.playbook.version;

import java.util.List;

/** Looks at a version before patients hear its words; its code names what it says when it finds nothing. */
interface MomentCheck {

    String code();

    List<Finding> of(MomentVersion version);
}

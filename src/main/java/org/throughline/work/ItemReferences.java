package org.throughline.work;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Access;

/** The short names that people say aloud for items, for those who oversee the practice. */
public interface ItemReferences {

    /** The names of the items with these ids; ids of other things are left out. */
    Map<UUID, String> of(Access access, Collection<UUID> items);

    /** The item that is called so, for instance {@code W-1042}. */
    Optional<WorkItemId> find(Access access, String reference);
}

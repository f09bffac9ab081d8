package org.throughline.platform.web;

import java.util.List;
import java.util.Optional;

/** Who asked, what they may go to, and the token that lets their changes in. */
record Visitor(Optional<Viewer> viewer, List<NavigationLink> navigation, Csrf csrf) {}

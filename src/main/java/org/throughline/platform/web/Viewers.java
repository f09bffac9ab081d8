package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port to whoever knows the signed-in person; without an implementation every viewer is anonymous. */
public interface Viewers {

    Optional<Viewer> of(HttpServletRequest request);
}

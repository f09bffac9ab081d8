package org.throughline.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Addresses of the browser files; the hash of them all is part of the address, so a browser may keep them for ever. */
@Component
public class Assets {

    static final String FOLDER = "static/assets/";

    private final String version;

    public Assets() {
        try (InputStream stamp = Assets.class.getClassLoader().getResourceAsStream(FOLDER + "version.txt")) {
            if (stamp == null) {
                throw new IllegalStateException("the browser files are not built: run the Maven build");
            }
            version = new String(stamp.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a file, for instance of {@code app.css} or {@code js/app.js}. */
    public String url(String file) {
        return "/assets/" + version + "/" + file;
    }

    String version() {
        return version;
    }
}

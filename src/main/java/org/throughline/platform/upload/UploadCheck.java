package org.throughline.platform.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Looks at what a patient sends before anything is kept of it; nothing is decoded, unpacked or run. */
public final class UploadCheck {

    /** So many files with one message. */
    public static final int MOST = 5;

    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    static final long MOST_PIXELS = 50_000_000;

    private UploadCheck() {}

    /** What came of it. */
    public sealed interface Checked {

        /** All of it may be kept. */
        record Accepted(List<Upload> files) implements Checked {}

        /** Nothing is kept: the code of why. */
        record Refused(String code) implements Checked {}
    }

    /** All files or none, so that nobody believes that a page arrived which did not. */
    public static Checked check(List<byte[]> files) {
        if (files.size() > MOST) {
            return new Checked.Refused("too-many");
        }
        var accepted = new ArrayList<Upload>();
        for (var bytes : files) {
            switch (check(bytes, accepted.size() + 1)) {
                case Checked.Accepted(var one) -> accepted.addAll(one);
                case Checked.Refused refused -> {
                    return refused;
                }
            }
        }
        return new Checked.Accepted(List.copyOf(accepted));
    }

    /** One file, with its place among those of its message in its name. */
    public static Checked check(byte[] bytes, int place) {
        if (bytes.length > LARGEST) {
            return new Checked.Refused("too-large");
        }
        var type = UploadType.of(bytes);
        if (type.isEmpty()) {
            return new Checked.Refused("type");
        }
        if (type.get().measured()) {
            var pixels = pixels(bytes);
            if (pixels.isEmpty() || pixels.get() > MOST_PIXELS) {
                return new Checked.Refused(pixels.isEmpty() ? "type" : "pixels");
            }
        }
        return new Checked.Accepted(
                List.of(new Upload(bytes, type.get().mediaType(), type.get().name(place))));
    }

    /** As the header says; no pixel is decoded for it. Empty where no reader can make sense of the header. */
    private static Optional<Long> pixels(byte[] bytes) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

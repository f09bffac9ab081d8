package org.throughline.platform.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files that patients may send, told by their content alone; what a browser calls them counts for nothing. */
enum UploadType {
    JPEG("image/jpeg", "photo", "jpg", true),
    PNG("image/png", "photo", "png", true),
    /** Nothing here can read it; it is kept as it came. */
    HEIC("image/heic", "photo", "heic", false),
    PDF("application/pdf", "document", "pdf", false),
    TEXT("text/plain", "text", "txt", false);

    private static final byte[] PDF_HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING = 1024;

    private final String mediaType;
    private final String word;
    private final String ending;
    private final boolean measured;

    UploadType(String mediaType, String word, String ending, boolean measured) {
        this.mediaType = mediaType;
        this.word = word;
        this.ending = ending;
        this.measured = measured;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether its header says how large the picture is. */
    boolean measured() {
        return measured;
    }

    String name(int number) {
        return word + "-" + number + "." + ending;
    }

    /** Empty for everything that is not on the list. */
    static Optional<UploadType> of(byte[] bytes) {
        var found = detected(bytes);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(found))
                .filter(type -> type.begins(bytes))
                .findFirst();
    }

    /** A PDF begins as one and hides nothing before; a text that begins like markup is none. */
    private boolean begins(byte[] bytes) {
        return switch (this) {
            case PDF -> Arrays.equals(Arrays.copyOf(bytes, PDF_HEADER.length), PDF_HEADER);
            case TEXT ->
                !new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .stripLeading()
                        .startsWith("<");
            case JPEG, PNG, HEIC -> true;
        };
    }

    private static String detected(byte[] bytes) {
        try {
            var type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(bytes), new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

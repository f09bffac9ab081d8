package org.throughline.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a form of the patient's page sends. Prints masked. */
record SentForm(
        @Nullable String text,
        @Nullable String window,
        @Nullable String token,
        @Nullable List<MultipartFile> files) {

    private static final int LONGEST_TOKEN = 64;

    String words() {
        return text == null ? "" : text.strip();
    }

    String formToken() {
        return token == null || token.length() > LONGEST_TOKEN ? "" : token;
    }

    /** An empty file field sends a file without a byte. */
    List<byte[]> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(SentForm::bytes)
                        .toList();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "SentForm[masked]";
    }
}

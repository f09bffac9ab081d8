package org.throughline.testing.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the world outside was told, one line each, in a file beside the system under test: no rollback and no crash of it
 * reaches this.
 */
public final class OutsideHistory implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "fault");

    private final BufferedWriter file;
    private final Map<Integer, Integer> told = new ConcurrentHashMap<>();

    public OutsideHistory(String name) {
        try {
            Files.createDirectories(FOLDER);
            file = Files.newBufferedWriter(FOLDER.resolve(name + ".history"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The world was told of the number once more. */
    public synchronized void told(int number) {
        try {
            file.write(number + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.merge(number, 1, Integer::sum);
        notifyAll();
    }

    public int timesTold(int number) {
        return told.getOrDefault(number, 0);
    }

    public Set<Integer> all() {
        return Set.copyOf(told.keySet());
    }

    /** Waits until the world was told of so many, or nothing was told for ten seconds. */
    public synchronized void await(int many) {
        var before = -1;
        while (told.size() < many && told.size() > before) {
            before = told.size();
            try {
                wait(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

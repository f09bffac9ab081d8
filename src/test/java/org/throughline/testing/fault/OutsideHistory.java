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
    private int lines;
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
    public void told(int number) {
        note(Integer.toString(number));
        told.merge(number, 1, Integer::sum);
    }

    /** The world was told this. */
    public synchronized void note(String line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
        notifyAll();
    }

    public int timesTold(int number) {
        return told.getOrDefault(number, 0);
    }

    public Set<Integer> all() {
        return Set.copyOf(told.keySet());
    }

    /** Waits until so many lines were told, or nothing was told for ten seconds. */
    public synchronized void await(int many) {
        var before = -1;
        while (lines < many && lines > before) {
            before = lines;
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

package org.throughline.communication.mail.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passes SMTP on line by line and, where told to, answers itself or hangs up. */
final class FaultySmtpRelay implements AutoCloseable {

    /** Where the line breaks. */
    enum Fault {
        NONE,
        HANGS_UP_AT_ONCE,
        HANGS_UP_INSIDE_THE_MAIL,
        LOSES_THE_LAST_ANSWER,
        IS_SILENT
    }

    private final ServerSocket door;
    private final int server;
    private volatile Fault fault = Fault.NONE;
    private volatile String refusedCommand = "";
    private volatile String refusal = "";

    FaultySmtpRelay(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    void fails(Fault how) {
        fault = how;
    }

    /** Answers every command that starts so by itself. */
    void refuses(String command, String answer) {
        refusedCommand = command;
        refusal = answer;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (door.isClosed()) {
                    // a waiting accept may still let one in while the door closes
                    client.close();
                    return;
                }
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                var fromClient = reader(client);
                var fromServer = reader(upstream)) {
            if (fault == Fault.HANGS_UP_AT_ONCE) {
                return;
            }
            tell(client, answer(fromServer));
            boolean inMail = false;
            for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                if (!inMail && !refusedCommand.isEmpty() && line.startsWith(refusedCommand)) {
                    tell(client, refusal + "\r\n");
                    continue;
                }
                tell(upstream, line + "\r\n");
                if (inMail && fault == Fault.HANGS_UP_INSIDE_THE_MAIL) {
                    return;
                }
                boolean ends = inMail && line.equals(".");
                if (inMail && !ends) {
                    continue;
                }
                var answer = answer(fromServer);
                inMail = line.equals("DATA") && answer.startsWith("354");
                var told = ends ? lastAnswer(answer) : Optional.of(answer);
                if (told.isEmpty()) {
                    return;
                }
                tell(client, told.get());
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the client hears after its mail; nothing if the line is cut, or only after it gave up waiting. */
    private Optional<String> lastAnswer(String answer) throws IOException {
        return switch (fault) {
            case LOSES_THE_LAST_ANSWER -> Optional.empty();
            case IS_SILENT -> {
                // waits for a connection that comes only when the relay closes
                door.accept().close();
                yield Optional.empty();
            }
            default -> Optional.of(answer);
        };
    }

    private static String answer(BufferedReader from) throws IOException {
        var whole = new StringBuilder();
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            whole.append(line).append("\r\n");
            if (line.length() < 4 || line.charAt(3) == ' ') {
                break;
            }
        }
        return whole.toString();
    }

    private static void tell(Socket to, String words) throws IOException {
        Writer writer = new java.io.OutputStreamWriter(to.getOutputStream(), StandardCharsets.ISO_8859_1);
        writer.write(words);
        writer.flush();
    }

    private static BufferedReader reader(Socket from) throws IOException {
        return new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
    }
}

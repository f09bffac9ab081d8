package org.throughline.communication.text.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.communication.mail.mailbox.Backoff;

/** To whom an encrypted connection is opened. */
class SmppSocketsTests {

    private static final char[] PASSWORD = "of-a-test".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext known;
    private static SSLServerSocket door;

    /** A server whose certificate bears the name localhost, and a client that trusts it. */
    @BeforeAll
    static void open() throws IOException, GeneralSecurityException, InterruptedException {
        known = context(keys());
        door = (SSLServerSocket)
                known.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        for (int callers = 0; callers < 3; callers++) {
            Thread.ofVirtual().start(SmppSocketsTests::welcome);
        }
    }

    private static void welcome() {
        try (var caller = door.accept()) {
            caller.getOutputStream().write(1);
        } catch (IOException distrusted) {
            // whoever does not believe the certificate goes away
            return;
        }
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
    }

    @Test
    void opensToAServerThatProvesItsName() throws IOException {
        var connection = sockets(known.getSocketFactory()).createConnection("localhost", door.getLocalPort());

        assertThat(connection.getInputStream().read()).isEqualTo(1);
        connection.close();
    }

    @Test
    void doesNotOpenToAServerOfAnotherName() {
        assertThatThrownBy(() -> sockets(known.getSocketFactory()).createConnection("127.0.0.1", door.getLocalPort()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void doesNotOpenToAServerThatNobodyVouchesFor() {
        var world = (SSLSocketFactory) SSLSocketFactory.getDefault();

        assertThatThrownBy(() -> sockets(world).createConnection("localhost", door.getLocalPort()))
                .isInstanceOf(SSLException.class);
    }

    private static SmppSockets sockets(SSLSocketFactory trusting) {
        var patience = new SmppSettings.Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        var login = new SmppSettings.Login("clinic", "secret");
        return new SmppSockets(
                new SmppSettings("localhost", door.getLocalPort(), login, SmppSettings.Security.TLS, patience),
                trusting);
    }

    private static KeyStore keys() throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(file)) {
            keys.load(bytes, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        var context = SSLContext.getInstance("TLS");
        var theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(trusting(trusted, keys));
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    private static KeyStore trusting(KeyStore trusted, KeyStore keys) throws GeneralSecurityException {
        try {
            trusted.load(null, null);
        } catch (IOException empty) {
            throw new IllegalStateException(empty);
        }
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        return trusted;
    }
}

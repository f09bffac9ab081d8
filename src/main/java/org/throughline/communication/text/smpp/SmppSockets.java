package org.throughline.communication.text.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Opens connections that give up in time; an encrypted one only to a server whose certificate bears its name. */
record SmppSockets(SmppSettings settings, SSLSocketFactory encrypted) implements ConnectionFactory {

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int)
                    settings.patience().toConnect().toMillis());
            socket.setTcpNoDelay(true);
            return new SocketConnection(
                    settings.security() == SmppSettings.Security.TLS ? secured(socket, host, port) : socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        var secure = (SSLSocket) encrypted.createSocket(plain, host, port, true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) settings.patience().toAnswer().toMillis());
        secure.startHandshake();
        return secure;
    }
}

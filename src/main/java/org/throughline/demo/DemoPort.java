package org.throughline.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.throughline.platform.startup.CannotStart;

/** A port of the demo's mail server, tried first so that a taken one is said in one sentence. */
record DemoPort(int number, String variable) {

    /** The port's number, if nobody else has it. */
    int free() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return number;
        } catch (IOException taken) {
            throw new CannotStart(
                    CannotStart.Reason.PORT_USED,
                    "Port " + number
                            + " for the demo's mail is used, perhaps by a demo that is already running; stop that"
                            + " program, or set " + variable + " to a free port.",
                    taken);
        }
    }
}

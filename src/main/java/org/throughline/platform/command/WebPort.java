package org.throughline.platform.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.throughline.platform.startup.CannotStart;

/** The port of the web server, tried before anything slow begins. */
record WebPort(int number) {

    static final String VARIABLE = "THROUGHLINE_PORT";
    private static final int USUAL = 8080;

    static WebPort of(int option, Map<String, String> environment) {
        if (option >= 0) {
            return new WebPort(option);
        }
        String wished = environment.getOrDefault(VARIABLE, "").strip();
        return new WebPort(wished.isEmpty() ? USUAL : parse(wished));
    }

    private static int parse(String wished) {
        try {
            int number = Integer.parseInt(wished);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, the same for a word and for a number that is no port
        }
        throw new CannotStart(
                CannotStart.Reason.SETTING_WRONG,
                VARIABLE + " is \"" + wished + "\", which is no port; set it to a number from 1 to 65535.");
    }

    void mustBeFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (BindException e) {
            throw used();
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.Reason.PORT_USED,
                    "Port " + number + " cannot be opened; choose another with --port.",
                    e);
        }
    }

    CannotStart used() {
        return new CannotStart(
                CannotStart.Reason.PORT_USED,
                "Port " + number + " is used, perhaps by a Throughline that is already running; stop that program, or"
                        + " choose another port with --port " + (number + 1) + ".");
    }
}

package org.throughline.platform.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.startup.CannotStart;

/** The port of the web server, tried before anything slow begins. */
record WebPort(int number) {

    static final String VARIABLE = "THROUGHLINE_PORT";
    private static final int USUAL = 8080;
    private static final int LAST = 65_535;

    static WebPort of(Optional<String> option, Map<String, String> environment) {
        String wished =
                option.orElseGet(() -> environment.getOrDefault(VARIABLE, "")).strip();
        return new WebPort(wished.isEmpty() ? USUAL : parse(wished));
    }

    private static int parse(String wished) {
        try {
            int number = Integer.parseInt(wished);
            if (number >= 0 && number <= LAST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, the same for a word and for a number that is no port
        }
        throw new CannotStart(
                CannotStart.Reason.SETTING_WRONG,
                "\"" + wished + "\" is no port; give --port (or " + VARIABLE + ") a number from 1 to " + LAST + ".");
    }

    void mustBeFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("Permission") ? forbidden(e) : used();
        } catch (IOException e) {
            throw forbidden(e);
        }
    }

    private CannotStart forbidden(IOException e) {
        return new CannotStart(
                CannotStart.Reason.PORT_USED,
                "Port " + number + " cannot be opened by this user; choose another one above 1023 with --port.",
                e);
    }

    CannotStart used() {
        return new CannotStart(
                CannotStart.Reason.PORT_USED,
                "Port " + number + " is used, perhaps by a Throughline that is already running; stop that program, or"
                        + " choose another port with --port " + (number + 1) + ".");
    }
}

package org.throughline;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.throughline.platform.command.Launch;

/** The one deployable. */
@SpringBootApplication
public class Throughline {
    public static void main(String[] args) {
        Launch.run(Throughline.class, args).ifPresent(System::exit);
    }
}

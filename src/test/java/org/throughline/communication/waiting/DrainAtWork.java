package org.throughline.communication.waiting;

import org.springframework.context.ApplicationContext;

/** Takes in what waits on this machine, as the running product does, in a context that has nothing that runs by itself. */
public final class DrainAtWork implements AutoCloseable {

    private final Drain drain;

    public DrainAtWork(ApplicationContext application) {
        drain = SpoolFaults.drain(application, application.getBean(WaitingCalls.class));
        drain.start();
    }

    @Override
    public void close() {
        drain.stop();
    }
}

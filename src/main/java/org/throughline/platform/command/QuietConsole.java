package org.throughline.platform.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;

/** Keeps log lines off the console: all of them while Throughline starts, all below a warning later. The log file has them. */
final class QuietConsole extends Filter<ILoggingEvent> {

    private volatile boolean starting = true;

    void attach() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var console = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
            if (console != null) {
                start();
                console.addFilter(this);
            }
        }
    }

    void started() {
        starting = false;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean quiet = starting || !event.getLevel().isGreaterOrEqual(Level.WARN);
        return quiet ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}

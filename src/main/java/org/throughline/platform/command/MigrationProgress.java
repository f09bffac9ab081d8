package org.throughline.platform.command;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.platform.startup.StartProgress;

/** Shows the person at the console which migration the start is busy with. */
@Component
class MigrationProgress implements Callback {

    private final StartProgress progress;

    MigrationProgress(ObjectProvider<StartProgress> launched) {
        this.progress = launched.getIfAvailable(StartProgress::silent);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        progress.says("Bringing the database up to date: "
                + context.getMigrationInfo().getDescription());
    }

    @Override
    public String getCallbackName() {
        return "progress";
    }
}

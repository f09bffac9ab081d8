package org.throughline.communication.waiting;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the database is there at all. */
@Component
class DatabaseAnswers {

    private static final int SECONDS = 2;

    private final DataSource source;

    DatabaseAnswers(DataSource source) {
        this.source = source;
    }

    boolean answers() {
        try (var connection = source.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}

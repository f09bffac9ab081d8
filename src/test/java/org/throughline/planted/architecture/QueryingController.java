package org.throughline.planted.architecture;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** A controller that is public and asks the database itself. */
@Controller
public class QueryingController {

    private final JdbcClient database;

    QueryingController(JdbcClient database) {
        this.database = database;
    }

    int count() {
        return database.sql("select 1").query(Integer.class).single();
    }
}

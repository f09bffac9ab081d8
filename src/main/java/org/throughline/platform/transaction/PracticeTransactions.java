package org.throughline.platform.transaction;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.throughline.kernel.PracticeId;

/** The one place that tells PostgreSQL which practice a transaction belongs to; the setting ends with the transaction. */
class PracticeTransactions extends JdbcTransactionManager {

    private final DataSource database;

    PracticeTransactions(DataSource database) {
        super(database);
        this.database = database;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentPractice.find().ifPresent(practice -> bind(transaction, practice));
    }

    private void bind(Object transaction, PracticeId practice) {
        var connection = DataSourceUtils.getConnection(database);
        try (var statement = connection.prepareStatement("select set_config('throughline.practice', ?, true)")) {
            statement.setString(1, practice.toString());
            statement.execute();
        } catch (SQLException notBound) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not bind the practice", notBound);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}

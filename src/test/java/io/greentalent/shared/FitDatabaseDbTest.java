package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A MySQL database that would keep less than it is given is refused with a sentence. */
class FitDatabaseDbTest {
    private final String name = "fit" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void onMySql() {
        assumeTrue(
                System.getProperty("test.database", "").startsWith("jdbc:mysql:"),
                "asked of MySQL only: the embedded database comes with the product");
    }

    private Connection open(String more) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("test.database") + name + "?createDatabaseIfNotExist=true&sessionVariables=" + more,
                System.getProperty("test.database.user"),
                System.getProperty("test.database.password"));
    }

    private Connection open() throws SQLException {
        return open("transaction_isolation='READ-COMMITTED'");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String refusal(Connection connection) {
        return assertThrows(IllegalStateException.class, () -> FitDatabase.require(connection))
                .getMessage();
    }

    @Test
    void anEmptyDatabaseGetsTheProductsCollation() throws SQLException {
        try (var connection = open()) {
            run(connection, "alter database " + name + " collate utf8mb4_0900_ai_ci");
            FitDatabase.require(connection);
            run(connection, "create table t (id int primary key, a varchar(10))");
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select collation_name from information_schema.columns where table_schema = '" + name
                            + "' and column_name = 'a'")) {
                assertTrue(rows.next());
                assertEquals("utf8mb4_0900_bin", rows.getString(1));
            }
        }
    }

    @Test
    void tablesOfAnotherCollationAreRefused() throws SQLException {
        try (var connection = open()) {
            run(connection, "alter database " + name + " collate utf8mb4_0900_ai_ci");
            run(connection, "create table t (id int primary key, a varchar(10))");
            assertTrue(refusal(connection).contains("utf8mb4_0900_ai_ci"));
        }
    }

    @Test
    void repeatableReadIsRefused() throws SQLException {
        try (var connection = open("transaction_isolation='REPEATABLE-READ'")) {
            assertTrue(refusal(connection).contains("READ-COMMITTED"));
        }
    }

    @Test
    void aModeThatCutsTextsOffIsRefused() throws SQLException {
        try (var connection = open(
                "transaction_isolation='READ-COMMITTED',sql_mode='NO_ENGINE_SUBSTITUTION'&jdbcCompliantTruncation=false")) {
            assertTrue(refusal(connection).contains("STRICT_TRANS_TABLES"));
        }
    }
}

package io.greentalent.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Gives a plain connection of its own to work that reads whole tables (独立连接). */
@ApplicationScoped
public class Connections {
    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    /** Open one on a thread that begins no transaction, and close it. */
    public Connection open() throws SQLException {
        return dataSource.getConnection();
    }
}

package org.tactus.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a running tactus, past it. */
final class TactusDatabase {

    private static final int PORT_LINE = 3;

    private TactusDatabase() {}

    /** @param data its data folder */
    static Connection of(Path data) throws IOException, SQLException {
        return DriverManager.getConnection(url(data), "tactus", Files.readString(data.resolve("password")));
    }

    static String url(Path data) throws IOException {
        var port = Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }
}

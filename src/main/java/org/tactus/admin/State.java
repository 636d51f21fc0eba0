package org.tactus.admin;

import io.quarkus.qute.TemplateData;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tactus.store.Row;
import org.tactus.store.Store;

/** How tactus and its database are getting on at the moment. */
@ApplicationScoped
class State {

    private static final long MEGABYTE = 1 << 20;

    private static final String DATABASE =
            """
            select current_setting('server_version'), pg_database_size(current_database()),
                   (select count(*) from batch where state = 'queued'),
                   (select count(*) from batch where state = 'running'),
                   (select count(distinct user_name) from app_session),
                   (select at from record_seal order by number desc limit 1)""";

    private final SmallRyeHealthReporter health;
    private final Store store;

    State(SmallRyeHealthReporter health, Store store) {
        this.health = health;
        this.store = store;
    }

    /** @param isUp whether it works */
    @TemplateData
    record Check(String name, boolean isUp) {}

    /**
     * Of the database.
     *
     * @param queued files that wait to be worked through
     * @param running files that are being worked through
     * @param signedIn how many people are, in browsers, or have left without signing out
     */
    @TemplateData
    record Database(
            String version, long megabytes, long queued, long running, long signedIn, Optional<Instant> sealedAt) {}

    /** All of it. */
    @TemplateData
    record Reading(
            boolean isUp,
            List<Check> checks,
            String java,
            Instant startedAt,
            long usedMegabytes,
            long mostMegabytes,
            Optional<Database> database) {}

    Reading read() {
        var answer = health.getHealth();
        var runtime = Runtime.getRuntime();
        return new Reading(
                !answer.isDown(),
                checks(answer.getPayload()),
                System.getProperty("java.runtime.version"),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                answer.isDown() ? Optional.empty() : store.find(DATABASE, State::database));
    }

    private static List<Check> checks(JsonObject payload) {
        return payload.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> new Check(
                        check.getString("name"), check.getString("status").equals("UP")))
                .toList();
    }

    private static Database database(Row row) throws SQLException {
        return new Database(
                row.text(1),
                row.bigNumber(2) / MEGABYTE,
                row.bigNumber(3),
                row.bigNumber(4),
                row.bigNumber(5),
                row.maybeInstant(6));
    }
}

package org.tactus.fhir;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tactus.TestDatabase;
import org.tactus.ledger.ResourceKey;
import org.tactus.ledger.StoredResource;

/**
 * A database with the tables of the time before FHIR resources could be searched (V9), and what was stored then: a claim with all that it
 * refers to, and a day later that it was voided; and two claims as they were kept before they were parted by year.
 */
public class StoreBeforeSearch implements QuarkusTestResourceLifecycleManager {

    static final String PLAN = "H1234-001-000";
    static final UUID CLAIM = UUID.fromString("449002f8-bf70-3eba-932a-38364982f6e7");

    /** As {@link TestDatabase} has made it. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            var database = TestDatabase.another("before_search");
            Flyway.configure().dataSource(database).target("9").load().migrate();
            fill(database);
            return Map.of("quarkus.datasource.jdbc.url", database.getUrl());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        // it goes with the server
    }

    /** Byte for byte; those of the second day last. */
    static List<StoredResource> resources() {
        return text("stored-before-search.ndjson")
                .lines()
                .map(StoreBeforeSearch::resource)
                .toList();
    }

    private static String text(String file) {
        try (var bytes = StoreBeforeSearch.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StoredResource resource(String body) {
        var resource = FhirJson.read(body);
        return new StoredResource(
                new ResourceKey(resource.fhirType(), UUID.fromString(resource.getIdPart())),
                Integer.parseInt(resource.getMeta().getVersionId()),
                PLAN,
                "1234567893",
                Instant.parse(resource.getMeta().getLastUpdatedElement().getValueAsString()),
                body);
    }

    private static void fill(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(text("claims-before-years.sql"));
        }
        var first = new ArrayList<StoredResource>();
        var second = new ArrayList<StoredResource>();
        for (var resource : resources()) {
            var isVoided = resource.lastUpdated().equals(Instant.parse("2026-11-21T09:30:00.500Z"));
            (isVoided ? second : first).add(resource);
        }
        try (var connection = database.getConnection()) {
            for (var resource : resources()) {
                add(resource, connection);
            }
            addBundle(1, first, connection);
            var voided = new ArrayList<>(first);
            voided.set(0, second.get(0));
            voided.add(second.get(1));
            addBundle(2, voided, connection);
        }
    }

    private static void add(StoredResource resource, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into fhir_resource (id, version, type, plan, billing_npi, last_updated, body)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, resource.key().id());
            statement.setInt(2, resource.version());
            statement.setString(3, resource.key().type());
            statement.setString(4, resource.plan());
            statement.setString(5, resource.billingNpi());
            statement.setTimestamp(6, Timestamp.from(resource.lastUpdated()));
            statement.setString(7, resource.body());
            statement.executeUpdate();
        }
    }

    private static void addBundle(int version, List<StoredResource> entries, Connection connection)
            throws SQLException {
        var claim = entries.get(0);
        try (var statement = connection.prepareStatement(
                """
                insert into fhir_bundle (claim_id, version, plan, billing_npi, last_updated, entry_ids, entry_versions)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setObject(1, claim.key().id());
            statement.setInt(2, version);
            statement.setString(3, claim.plan());
            statement.setString(4, claim.billingNpi());
            statement.setTimestamp(5, Timestamp.from(claim.lastUpdated()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid",
                            entries.stream().map(entry -> entry.key().id()).toArray()));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "int4",
                            entries.stream().map(StoredResource::version).toArray()));
            statement.executeUpdate();
        }
    }
}

package org.tactus;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.tactus.postgres.CannotStart;
import org.tactus.postgres.EmbeddedPostgres;

/**
 * Starts tactus, with a PostgreSQL of its own where the configuration names none.
 *
 * <p>Who brings no database tries tactus out: then the demo is on unless it is turned off, and never with anybody's own database.
 */
@QuarkusMain
public class Tactus {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String DEMO = "tactus.demo";
    private static final int FAILED = 1;

    /** Exit code 1, with one sentence on standard error, where tactus can't start. */
    public static void main(String... args) {
        var config = ConfigProvider.getConfig();
        try {
            if (config.getOptionalValue(JDBC_URL, String.class).isEmpty() && !useEmbeddedPostgres(config)) {
                return;
            }
        } catch (CannotStart reason) {
            end(FAILED, reason);
        }
        Quarkus.run(Opening.class, Tactus::end, args);
    }

    /** False where the person at the console has changed their mind. */
    private static boolean useEmbeddedPostgres(Config config) {
        var folder = config.getOptionalValue("tactus.data", String.class).orElse("");
        var postgres = EmbeddedPostgres.in(folder, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterTheApplication(postgres), "postgres-stop"));
        if (!postgres.start()) {
            return false;
        }
        System.setProperty(JDBC_URL, postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", postgres.user());
        System.setProperty("quarkus.datasource.password", postgres.password());
        if (config.getOptionalValue(DEMO, String.class).isEmpty()) {
            System.setProperty(DEMO, "true");
        }
        return true;
    }

    /** Shutdown hooks run side by side; the database must outlive the requests that are under way. */
    private static void stopAfterTheApplication(EmbeddedPostgres postgres) {
        var application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        postgres.stop();
    }

    /** Who presses Ctrl-C while tactus starts knows why it doesn't. */
    private static void end(int exitCode, @Nullable Throwable failure) {
        if (failure != null && !ApplicationLifecycleManager.isVmShuttingDown()) {
            StartFailure.sentence(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }
}

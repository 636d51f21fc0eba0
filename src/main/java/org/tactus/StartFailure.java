package org.tactus;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.tactus.postgres.CannotStart;

/** What the person at the console is told where tactus can't start, and they can do something about it. */
final class StartFailure {

    /** SQL states, or classes of them: connection, authorization, name of the database, rights, resources, shutdown. */
    private static final List<String> FOR_ITS_OWNER = List.of("08", "28", "3D", "42501", "53", "57P");

    private StartFailure() {}

    /** One sentence, of the innermost cause that has one; empty where only a stack trace says where to look. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailure::sentenceOf)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
    }

    private static Optional<String> sentenceOf(Throwable failure) {
        if (failure instanceof CannotStart) {
            return Optional.of(failure.getMessage());
        }
        if (failure instanceof QuarkusBindException bind) {
            return Optional.of(
                    "Port %d on %s can't be used (%s): stop the program that has it, or set quarkus.http.port."
                            .formatted(bind.getPort(), bind.getHost(), lastWords(bind)));
        }
        if (failure instanceof UnknownHostException) {
            return Optional.of("There is no host %s: check quarkus.http.host and quarkus.datasource.jdbc.url."
                    .formatted(firstLine(failure)));
        }
        if (failure instanceof SQLException sql && isForItsOwner(sql)) {
            return Optional.of(
                    "The database can't be used (%s): check quarkus.datasource.jdbc.url, .username and .password."
                            .formatted(firstLine(failure)));
        }
        if (failure instanceof FlywayException) {
            return Optional.of("The tables of the database aren't those of this tactus (%s): see docs/operations.md."
                    .formatted(firstLine(failure)));
        }
        if (failure instanceof ConfigurationException || failure instanceof ConfigValidationException) {
            return Optional.of("A setting can't be used: " + oneLine(failure));
        }
        return Optional.empty();
    }

    /** {@code Address already in use}, of which Netty and Quarkus make a long story. */
    private static String lastWords(QuarkusBindException bind) {
        var story = firstLine(bind.getCause() == null ? bind : bind.getCause());
        return story.substring(story.lastIndexOf(": ") + 1).strip();
    }

    /** Without a state, the pool has waited in vain for a connection. */
    private static boolean isForItsOwner(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || FOR_ITS_OWNER.stream().anyMatch(state::startsWith);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }
}

package org.tactus.smart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFetchTest {

    private final KeyFetch fetch = new KeyFetch(Duration.ofMillis(500));

    @Test
    void fetches_keys() throws Exception {
        var key = Keys.ec();
        try (var server = KeyServer.publishing(Keys.jwks(key))) {
            assertThat(fetch.fetch(URI.create(server.url())).keys().keys().getKeys())
                    .containsExactly(key.toPublicJWK());
        }
    }

    @Test
    void asks_for_JSON() throws Exception {
        try (var server = KeyServer.answering(exchange -> KeyServer.send(
                exchange,
                exchange.getRequestHeaders().getFirst("Accept").equals("application/json") ? 200 : 406,
                "{\"keys\": []}"))) {
            assertThat(fetch.fetch(URI.create(server.url())).keys().usable()).isEmpty();
        }
    }

    @Test
    void follows_no_redirect() throws Exception {
        try (var elsewhere = KeyServer.publishing(Keys.jwks(Keys.ec()));
                var server = KeyServer.answering(exchange -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.url());
                    KeyServer.send(exchange, 302, "");
                })) {
            fails(server, "status 302");
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @Test
    void reads_no_more_than_keys_are_long() throws Exception {
        try (var server = KeyServer.publishing("{\"keys\": []" + " ".repeat(70_000) + "}")) {
            fails(server, "more than 65536 bytes");
        }
    }

    @Test
    void waits_no_longer_than_it_may_for_an_answer() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = KeyServer.answering(exchange -> await(over))) {
            fails(server, "too long", over);
        }
    }

    @Test
    void waits_no_longer_than_it_may_for_the_end_of_an_answer() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = KeyServer.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(over);
        })) {
            fails(server, "too long", over);
        }
    }

    @Test
    void what_is_no_key_set_has_no_keys() throws Exception {
        for (var page : List.of("<html>", "[]", "{}", "")) {
            try (var server = KeyServer.publishing(page)) {
                fails(server, "no JWK Set");
            }
        }
    }

    @Test
    void nobody_at_the_address_has_no_keys() throws Exception {
        var server = KeyServer.publishing("{}");
        server.close();

        fails(server, "ConnectException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    max-age=60                   | 60
                    public, MAX-AGE=60, immutable| 60
                    max-age="60"                 | 60
                    max-age=0                    | 0
                    max-age=999999               | 3600
                    max-age=9999999999           | 0
                    s-maxage=60                  | 0
                    max-age=60, no-store         | 0
                    no-cache, max-age=60         | 0
                    max-age=-1                   | 0
                    private                      | 0
                    ''                           | 0""")
    void keys_are_fresh_as_long_as_is_said_and_an_hour_at_most(String cacheControl, long seconds) {
        var headers = HttpHeaders.of(Map.of("Cache-Control", List.of(cacheControl)), (name, value) -> true);

        assertThat(KeyFetch.fresh(headers)).hasSeconds(seconds);
    }

    private void fails(KeyServer server, String reason) {
        assertThatThrownBy(() -> fetch.fetch(URI.create(server.url())))
                .isInstanceOf(KeyFetch.NoKeys.class)
                .hasMessageContaining(reason);
    }

    /** The server ends only when what it waits for is over. */
    private void fails(KeyServer server, String reason, CountDownLatch over) {
        try {
            fails(server, reason);
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}

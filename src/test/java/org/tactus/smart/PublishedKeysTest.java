package org.tactus.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tactus.TestClock;

/** Clients that publish their keys, and change them. */
@QuarkusTest
class PublishedKeysTest {

    private static final String SCOPE = "system/*.rs";

    @Inject
    TestClock clock;

    private KeyServer server;

    @BeforeEach
    void start() throws IOException {
        server = KeyServer.answering(exchange -> KeyServer.send(exchange, 404, ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_is_known_by_the_keys_that_it_publishes() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), ""));

        client.ask(SCOPE).then().statusCode(200);
    }

    @Test
    void a_key_that_is_published_anew_works_at_once_and_one_that_is_taken_away_no_more() {
        var before = SmartClient.publishing(server.url(), Keys.ec());
        var after = Keys.ec();
        server.answer(KeyServer.keys(Keys.jwks(before.key()), ""));
        before.ask(SCOPE).then().statusCode(200);

        server.answer(KeyServer.keys(Keys.jwks(before.key(), after), ""));
        before.ask(SCOPE, signedWith(after, before)).then().statusCode(200);
        before.ask(SCOPE).then().statusCode(200);

        server.answer(KeyServer.keys(Keys.jwks(after), ""));
        before.ask(SCOPE).then().statusCode(401);
        before.ask(SCOPE, signedWith(after, before)).then().statusCode(200);
    }

    @Test
    void keys_are_kept_as_long_as_the_client_says() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), "public, max-age=120"));
        client.ask(SCOPE).then().statusCode(200);
        server.answer(KeyServer.keys(Keys.jwks(Keys.ec()), "public, max-age=120"));

        clock.set(TestClock.START.plus(Duration.ofSeconds(119)).toString());
        client.ask(SCOPE).then().statusCode(200);
        assertThat(server.requests()).isEqualTo(1);

        clock.set(TestClock.START.plus(Duration.ofSeconds(120)).toString());
        client.ask(SCOPE).then().statusCode(401);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void an_unknown_key_is_looked_for_once_a_request_though_others_are_kept() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), "max-age=3600"));
        client.ask(SCOPE).then().statusCode(200);
        var after = Keys.ec();

        client.ask(SCOPE, signedWith(after, client)).then().statusCode(401);
        assertThat(server.requests()).isEqualTo(2);
        server.answer(KeyServer.keys(Keys.jwks(client.key(), after), "max-age=3600"));
        client.ask(SCOPE, signedWith(after, client)).then().statusCode(200);
        client.ask(SCOPE).then().statusCode(200);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void keys_that_are_kept_outlive_a_server_that_is_away() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), "max-age=3600"));
        client.ask(SCOPE).then().statusCode(200);
        server.answer(exchange -> KeyServer.send(exchange, 503, ""));

        client.ask(SCOPE, signedWith(Keys.ec(), client)).then().statusCode(401);
        client.ask(SCOPE).then().statusCode(200);
    }

    @Test
    void a_server_that_is_away_lets_nobody_in() {
        var client = SmartClient.publishing(server.url(), Keys.ec());

        client.ask(SCOPE).then().statusCode(401);
    }

    @Test
    void nobody_can_make_tactus_fetch_without_end() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), ""));

        for (int i = 0; i < 70; i++) {
            client.ask(SCOPE, signedWith(client.key(), client));
        }

        assertThat(server.requests()).isEqualTo(60);
    }

    @Test
    void an_assertion_may_say_where_the_keys_are_that_are_registered() {
        var client = SmartClient.publishing(server.url(), Keys.ec());
        server.answer(KeyServer.keys(Keys.jwks(client.key()), ""));
        var assertion = client.assertion().header(header -> header.jwkURL(URI.create(server.url())));

        client.ask(SCOPE, assertion.sign()).then().statusCode(200);
    }

    private static String signedWith(JWK key, SmartClient client) {
        return Assertion.of(client.id(), key, SmartClient.tokenEndpoint()).sign();
    }
}

package org.tactus.smart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;

/** Finds out which client it is, by an assertion that it signed ({@code private_key_jwt}). */
@ApplicationScoped
class ClientLogin {

    static final String ASSERTION = "client_assertion";

    private static final String TYPE = "client_assertion_type";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Says the same of an unknown client, an unknown key and a wrong signature: who isn't a client learns nothing. */
    private static final String NOT_SIGNED = "The assertion isn't signed with a key of a client that is on file.";

    private final Clients clients;
    private final PublishedKeys published;
    private final UsedAssertions used;
    private final Clock clock;

    ClientLogin(Clients clients, PublishedKeys published, UsedAssertions used, Clock clock) {
        this.clients = clients;
        this.published = published;
        this.used = used;
        this.clock = clock;
    }

    /**
     * @param audiences of which the assertion has to name one
     * @throws OAuthException where it isn't a client on file, or the assertion was used before
     */
    Clients.Current authenticate(Form form, Collection<String> audiences) {
        if (form.find(ASSERTION).isEmpty()) {
            throw ClientAssertion.refusal(ASSERTION + " is missing.");
        }
        if (!form.find(TYPE).orElse("").equals(JWT_BEARER)) {
            throw ClientAssertion.refusal(TYPE + " isn't " + JWT_BEARER + ".");
        }
        var assertion = ClientAssertion.parse(form.require(ASSERTION));
        var client = signer(assertion);
        if (!form.find("client_id")
                .orElse(client.client().id())
                .equals(client.client().id())) {
            throw ClientAssertion.refusal("client_id isn't the assertion's iss.");
        }
        assertion.check(audiences, clock.instant());
        if (!used.add(assertion)) {
            throw ClientAssertion.refusal("The assertion's jti was used before.");
        }
        return client;
    }

    private Clients.Current signer(ClientAssertion assertion) {
        return clients.current(assertion.clientId())
                .filter(current -> hasSigned(current.client(), assertion))
                .orElseThrow(() -> ClientAssertion.refusal(NOT_SIGNED));
    }

    private boolean hasSigned(Client client, ClientAssertion assertion) {
        var named = assertion.keysUrl();
        if (named.isPresent() && !named.equals(client.jwksUrl())) {
            return false;
        }
        return assertion.isSignedBy(keys(client, assertion));
    }

    private KeySet keys(Client client, ClientAssertion assertion) {
        return client.jwks()
                .map(KeySet::stored)
                .orElseGet(() -> published.keys(client.jwksUrl().orElseThrow(), assertion.header()));
    }
}

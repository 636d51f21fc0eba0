package org.tactus.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Name and password, by HTTP Basic.
 *
 * <p>A password's hash is slow by design, and every request brings the password: one that was verified is remembered for half a
 * minute, under a key that lives as long as the process; requests that bring the same one at the same time wait for one hash
 * together. A change takes effect at once here, and within that time on another node.
 */
@ApplicationScoped
class PasswordLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    /** Of a password that nobody has, so that an unknown name takes as long as a known one. */
    private static final String NOBODYS_HASH = BcryptUtil.bcryptHash(Passwords.random());

    private final Users users;
    private final Cache<String, SecurityIdentity> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final SecretKeySpec key = randomKey();

    /** Guessing passwords may keep one processor busy, and not all of them. */
    private final Semaphore hashing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    PasswordLogin(Users users) {
        this.users = users;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var name = request.getUsername();
        var password = new String(request.getPassword().getPassword());
        var fingerprint = fingerprint(name, password);
        var known = verified.getIfPresent(fingerprint);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return context.runBlocking(() -> verified.get(fingerprint, any -> verify(name, password)));
    }

    /** Every password and binding is looked up anew. */
    void forget() {
        verified.invalidateAll();
    }

    private SecurityIdentity verify(String name, String password) {
        var found = users.withHash(name);
        var hash = found.map(Users.WithHash::passwordHash).orElse(NOBODYS_HASH);
        hashing.acquireUninterruptibly();
        try {
            if (!BcryptUtil.matches(password, hash) || found.isEmpty()) {
                throw new AuthenticationFailedException();
            }
        } finally {
            hashing.release();
        }
        return Caller.of(found.get().user()).toIdentity();
    }

    private String fingerprint(String name, String password) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((name.length() + ":" + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SecretKeySpec randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}

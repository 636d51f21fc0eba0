package org.tactus.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Somebody has to be there who can make the others. */
@ApplicationScoped
public class FirstAdmin {

    private static final String NAME = "admin";

    private final Users users;

    FirstAdmin(Users users) {
        this.users = users;
    }

    /** Makes user {@code admin} in an empty store; the password, which is told this once, or empty where there are users. */
    @Transactional
    public Optional<String> make() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        var password = Passwords.random();
        var none = new TreeSet<String>();
        users.put(new User(NAME, new TreeSet<>(Set.of(Role.ADMIN)), none, none, "tactus"), Optional.of(password));
        return Optional.of(password);
    }
}

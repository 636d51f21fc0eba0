package org.tactus.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The users on file. */
@ApplicationScoped
public class Users {

    private final UserRows rows = new UserRows();
    private final Clock clock;

    Users(Clock clock) {
        this.clock = clock;
    }

    private static final class UserRows implements PanacheRepositoryBase<UserRow, String> {}

    @Transactional
    public Optional<User> find(String name) {
        return rows.findByIdOptional(name).map(UserRow::toUser);
    }

    /** All of them by name: there are as many as people. */
    @Transactional
    public List<User> all() {
        return rows.listAll(Sort.by("name")).stream().map(UserRow::toUser).toList();
    }

    @Transactional
    public boolean isEmpty() {
        return rows.count() == 0;
    }

    /** Makes or replaces the user; without a password the one on file stays. */
    @Transactional
    public void put(User user, Optional<String> password) {
        var row = rows.findById(user.name());
        var isNew = row == null;
        if (isNew) {
            row = new UserRow();
            row.name = user.name();
        }
        if (password.isPresent()) {
            row.passwordHash = BcryptUtil.bcryptHash(password.get());
        }
        row.roles = user.roles().toArray(String[]::new);
        row.billingNpis = user.billingNpis().toArray(String[]::new);
        row.plans = user.plans().toArray(String[]::new);
        row.changedAt = clock.instant();
        row.changedBy = user.changedBy();
        if (isNew) {
            rows.persist(row);
        }
    }

    /** The user of that name with their password's hash. */
    @Transactional
    Optional<WithHash> withHash(String name) {
        return rows.findByIdOptional(name).map(row -> new WithHash(row.toUser(), row.passwordHash));
    }

    record WithHash(User user, String passwordHash) {}
}

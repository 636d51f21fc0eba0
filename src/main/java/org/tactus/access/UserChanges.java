package org.tactus.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import org.tactus.json.StrictJson;
import org.tactus.problem.Problem;
import org.tactus.problem.ProblemKind;

/** Keeps users: there is always one that can keep the others. */
@ApplicationScoped
public class UserChanges {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,60}");

    private final Users users;
    private final PasswordLogin login;
    private final Sessions sessions;

    UserChanges(Users users, PasswordLogin login, Sessions sessions) {
        this.users = users;
        this.login = login;
        this.sessions = sessions;
    }

    /** A user as they are on file from now on. */
    public record Kept(User user, boolean isNew) {}

    /**
     * Makes or replaces a user. A new password ends their sessions.
     *
     * @param json a {@link UserBody}
     * @throws org.tactus.problem.ProblemException malformed, or conflict where nobody with role admin would be left
     */
    @Transactional
    public Kept put(String name, byte[] json, String changedBy) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(
                            ProblemKind.MALFORMED,
                            "A user's name has up to 60 letters, digits, dots, dashes, underscores and @.")
                    .asException();
        }
        var before = users.find(name);
        var change = StrictJson.read(
                json,
                UserBody.class,
                (body, violations) -> body.toChange(name, changedBy, before.isEmpty(), violations));
        if (before.isPresent() && before.get().roles().contains(Role.ADMIN)) {
            requireAnotherAdmin(change.user());
        }
        users.put(change.user(), change.password());
        change.password().ifPresent(any -> sessions.endAllOf(name));
        login.forget();
        return new Kept(change.user(), before.isEmpty());
    }

    private void requireAnotherAdmin(User changed) {
        var isLast = users.all().stream()
                .noneMatch(user ->
                        user.roles().contains(Role.ADMIN) && !user.name().equals(changed.name()));
        if (isLast && !changed.roles().contains(Role.ADMIN)) {
            throw Problem.of(ProblemKind.CONFLICT, "This is the last admin; make another one first.")
                    .asException();
        }
    }
}

package org.tactus.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.json.Violations;

/** A user as an admin sends and reads them; the password is never read back. */
@Schema(name = "User")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserBody(
        @Nullable String name,
        @Schema(description = "12 to 72 bytes; left out, the one on file stays", writeOnly = true) @Nullable
                String password,
        @Schema(description = "of: billing, registrar, auditor, plan, admin") @Nullable List<String> roles,
        @Schema(description = "for role billing: billing NPIs") @Nullable List<String> billingNpis,
        @Schema(description = "for role plan: contract-PBP[-segment]") @Nullable List<String> plans) {

    private static final int LEAST_PASSWORD = 12;
    private static final int MOST_PASSWORD_BYTES = 72;

    public static UserBody of(User user) {
        return new UserBody(
                user.name(),
                null,
                List.copyOf(user.roles()),
                List.copyOf(user.billingNpis()),
                List.copyOf(user.plans()));
    }

    /** What an admin asks to be put on file. */
    record Change(User user, Optional<String> password) {}

    Change toChange(String userName, String changedBy, boolean isNew, Violations violations) {
        if (name != null && !name.equals(userName)) {
            violations.add("name", "differs from the name in the address");
        }
        if (isNew) {
            violations.required("password", password, "");
        }
        checkPassword(violations);
        return new Change(
                new User(userName, roles(violations), npis(violations), plans(violations), changedBy),
                Optional.ofNullable(password));
    }

    /** bcrypt looks at no more than 72 bytes. */
    private void checkPassword(Violations violations) {
        if (password == null) {
            return;
        }
        if (password.length() < LEAST_PASSWORD) {
            violations.add("password", "has less than " + LEAST_PASSWORD + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            violations.add("password", "has more than " + MOST_PASSWORD_BYTES + " bytes");
        }
    }

    private TreeSet<String> roles(Violations violations) {
        var named = new TreeSet<>(violations.required("roles", roles, List.of()));
        if (!Role.ALL.containsAll(named)) {
            violations.add("roles", "are of " + String.join(", ", new TreeSet<>(Role.ALL)));
        }
        return named;
    }

    private TreeSet<String> npis(Violations violations) {
        var npis = new TreeSet<String>();
        for (var npi : billingNpis == null ? List.<String>of() : billingNpis) {
            if (!new Npi(npi).isValid()) {
                violations.add("billingNpis", "are NPIs: ten digits, the last a check digit");
            }
            npis.add(new Npi(npi).value());
        }
        return npis;
    }

    private TreeSet<String> plans(Violations violations) {
        var ids = new TreeSet<String>();
        for (var plan : plans == null ? List.<String>of() : plans) {
            if (!new PlanId(plan).isValid()) {
                violations.add("plans", "are plans: contract, PBP and segment, as in H1234-001-000");
            }
            ids.add(new PlanId(plan).value());
        }
        return ids;
    }
}

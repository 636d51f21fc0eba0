package org.tactus.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** A row of {@code app_user}. */
@Entity
@Table(name = "app_user")
class UserRow {

    @Id
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    String[] roles;

    @Column(name = "billing_npis")
    String[] billingNpis;

    String[] plans;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    User toUser() {
        return new User(name, sorted(roles), sorted(billingNpis), sorted(plans), changedBy);
    }

    private static TreeSet<String> sorted(String[] words) {
        return new TreeSet<>(List.of(words));
    }
}

package org.tactus.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code app_session}. */
@Entity
@Table(name = "app_session")
class SessionRow {

    @Id
    @Column(name = "token_hash")
    byte[] tokenHash;

    @Column(name = "user_name")
    String userName;

    @Column(name = "began_at")
    Instant beganAt;

    @Column(name = "seen_at")
    Instant seenAt;
}

package org.tactus.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tactus.claim.Words;

/** A row of {@code on_file}. */
@Entity
@Table(name = "on_file")
class EntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;

    String key;

    int version;

    /** The plan whose roster a member is on; empty for everything else. */
    String roster;

    String body;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "superseded_at")
    @Nullable
    Instant supersededAt;

    /** The import that made it; null where it was put by itself, or takes an import back. */
    @Column(name = "import_id")
    @Nullable
    UUID importId;

    /** Its place in the record. */
    @Column(name = "record_no")
    long recordNo;

    Entry toEntry() {
        return new Entry(
                id,
                Words.constant(Kind.class, kind).orElseThrow(),
                key,
                version,
                body,
                recordedAt,
                recordedBy,
                Optional.ofNullable(supersededAt),
                Optional.ofNullable(importId));
    }
}

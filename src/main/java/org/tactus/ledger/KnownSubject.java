package org.tactus.ledger;

import java.util.UUID;

/**
 * The current version of the resource that stands for something.
 *
 * @param fingerprint of what it says, hexadecimal
 */
public record KnownSubject(SubjectKey key, UUID id, int version, String fingerprint) {}

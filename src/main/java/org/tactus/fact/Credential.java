package org.tactus.fact;

/** What a state, or a council in its stead, gave a therapist. */
public enum Credential {
    LICENSE,
    REGISTRATION,
    CERTIFICATE
}

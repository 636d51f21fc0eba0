package org.tactus.ledger;

import org.tactus.claim.Words;

/** What can be said of a claim, and claims are looked for by. */
public enum ClaimTrait {
    PLAN,
    /** The billing NPI whose claim it is. */
    BILLING,
    THERAPIST,
    ORDERER,
    /** Of who bills, treated or ordered. */
    NPI,
    /** Id, as on the card. */
    MEMBER,
    /** Of service. */
    STATE,
    /** Of the therapist's license. */
    LICENSE_STATE,
    /** The edition that decided it when it was filed. */
    RULE_BOOK,
    FREQUENCY,
    /** Of a finding of its last decision, as are the next two. */
    CODE,
    CARC,
    SEVERITY,
    /** ICD-10-CM without dot: each code as it is stated, and its first three characters. */
    DIAGNOSIS,
    /** CPT or HCPCS, of a line. */
    PROCEDURE,
    /** The user who accepted it in spite of what held it; {@code *} stands for anybody. */
    RELEASED_BY;

    /** Of {@link #RELEASED_BY}. */
    public static final String ANYBODY = "*";

    private final String word = Words.of(this);

    /** As it stands in tokens: {@code license-state}. */
    String word() {
        return word;
    }
}

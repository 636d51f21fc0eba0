package org.tactus.registry;

import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;

/** Under what something is on file. */
record EntryKey(Kind kind, String key) {

    static EntryKey plan(PlanId plan, int year) {
        return new EntryKey(Kind.PLAN, plan.value() + "/" + year);
    }

    static EntryKey practitioner(Npi npi) {
        return new EntryKey(Kind.PRACTITIONER, npi.value());
    }

    static EntryKey order(String number) {
        return new EntryKey(Kind.ORDER, number);
    }

    /** In one text: {@code plan:H1234-001-000/2026}. */
    @Override
    public String toString() {
        return kind.word() + ":" + key;
    }

    static EntryKey member(PlanId plan, MemberId member) {
        return new EntryKey(Kind.MEMBER, plan.value() + "/" + member.value());
    }
}

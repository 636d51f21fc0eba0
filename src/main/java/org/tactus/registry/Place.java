package org.tactus.registry;

import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.json.Violations;

/** Where it stands what something goes on file under: checked alike, and said alike. */
enum Place {
    /** In the path of a request. */
    ADDRESS("{%s}", "in the address "),
    /** In a row of a file, under the column's name. */
    ROW("%s", "");

    private static final int LONGEST_ID = 60;

    private final String field;
    private final String before;

    Place(String field, String before) {
        this.field = field;
        this.before = before;
    }

    void check(Npi npi, Violations violations) {
        if (!npi.isValid()) {
            add("npi", "is no NPI: ten digits, the last a check digit", violations);
        }
    }

    void check(PlanId plan, MemberId member, Violations violations) {
        if (!plan.isValid()) {
            add("plan", "is contract, PBP and, where there is one, segment", violations);
        }
        if (!member.isValid() || member.value().length() > LONGEST_ID) {
            add("memberId", "is no member id", violations);
        }
    }

    private void add(String name, String message, Violations violations) {
        violations.add(field.formatted(name), before + message);
    }
}

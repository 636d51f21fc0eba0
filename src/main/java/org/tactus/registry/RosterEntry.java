package org.tactus.registry;

import java.util.Optional;
import org.tactus.claim.MemberId;
import org.tactus.claim.Npi;
import org.tactus.claim.PlanId;
import org.tactus.json.StrictJson;
import org.tactus.json.Violations;

/** What a roster says of one practitioner or member, to be merged into what is on file. */
public abstract class RosterEntry {

    private final EntryKey key;
    private final String roster;

    private RosterEntry(EntryKey key, String roster) {
        this.key = key;
        this.roster = roster;
    }

    /** The licenses that it states take the place of the same ones on file; other licenses and the exclusions stay. */
    public static RosterEntry of(Npi npi, PractitionerBody stated) {
        return new RosterEntry(EntryKey.practitioner(npi), "") {
            @Override
            Object merged(Optional<String> onFile) {
                return stated.mergedInto(onFile.map(body -> StrictJson.read(body, PractitionerBody.class)));
            }
        };
    }

    /** All but the authorizations and referrals on file is replaced. */
    public static RosterEntry of(PlanId plan, MemberId member, MemberBody stated) {
        return new RosterEntry(EntryKey.member(plan, member), plan.value()) {
            @Override
            Object merged(Optional<String> onFile) {
                return stated.mergedInto(onFile.map(body -> StrictJson.read(body, MemberBody.class)));
            }
        };
    }

    /** Adds what a registrar who puts that would be told, by the columns {@code npi} and, of the body, its fields. */
    public static void check(Npi npi, PractitionerBody stated, Violations violations) {
        Place.ROW.check(npi, violations);
        stated.toPractitioner(npi, violations);
    }

    /** Adds what a registrar who puts that would be told, by the columns {@code plan}, {@code memberId} and the body's fields. */
    public static void check(PlanId plan, MemberId member, MemberBody stated, Violations violations) {
        Place.ROW.check(plan, member, violations);
        stated.toEnrollment(violations);
    }

    EntryKey key() {
        return key;
    }

    String roster() {
        return roster;
    }

    /** As it goes on file. */
    final String body(Optional<String> onFile) {
        return StrictJson.write(merged(onFile));
    }

    abstract Object merged(Optional<String> onFile);
}

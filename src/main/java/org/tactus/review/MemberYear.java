package org.tactus.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tactus.casefile.CaseFile;
import org.tactus.casefile.Filing;
import org.tactus.claim.Frequency;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.FiledService;
import org.tactus.ledger.Standing;
import org.tactus.rule.Outcome;

/** What a member's claims of a plan's year have used so far, while they are decided again one after the other. */
final class MemberYear {

    private final String member;
    private final Map<ClaimKey, List<FiledService>> servicesOf = new HashMap<>();
    private final Set<ClaimKey> decidedAgain;
    private final Set<ClaimKey> inForce = new HashSet<>();
    private final Set<ClaimKey> held = new HashSet<>();

    private MemberYear(String member, Collection<ClaimKey> decidedAgain) {
        this.member = member;
        this.decidedAgain = Set.copyOf(decidedAgain);
    }

    /**
     * @param ever all that was ever filed for the member
     * @param decidedAgain which of it is decided again
     */
    static MemberYear of(String member, List<FiledService> ever, Collection<ClaimKey> decidedAgain) {
        var year = new MemberYear(member, decidedAgain);
        ever.forEach(service -> year.servicesOf
                .computeIfAbsent(service.claim(), any -> new ArrayList<>())
                .add(service));
        return year;
    }

    boolean isOf(String other) {
        return member.equals(other);
    }

    /** What stands beside the claim: of what isn't decided again, as it was then; of the rest, what was accepted or held so far. */
    List<FiledService> servicesBeside(CaseFile opened) {
        var services = new ArrayList<FiledService>();
        opened.services().stream()
                .filter(service -> !decidedAgain.contains(service.claim()))
                .forEach(services::add);
        inForce.forEach(claim -> servicesOf.getOrDefault(claim, List.of()).stream()
                .map(FiledService::inForce)
                .forEach(services::add));
        held.forEach(claim -> servicesOf.getOrDefault(claim, List.of()).stream()
                .map(FiledService::held)
                .forEach(services::add));
        return services;
    }

    void decided(ClaimRecord record, Filing filing, Outcome outcome) {
        if (outcome == Outcome.HELD && record.standing() != Standing.WITHDRAWN) {
            held.add(record.key());
        }
        if (outcome == Outcome.ACCEPTED) {
            filing.originalKey().ifPresent(inForce::remove);
            if (filing.claim().frequency() != Frequency.VOID) {
                inForce.add(record.key());
            }
        }
    }
}

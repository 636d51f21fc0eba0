package org.tactus.claimform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tactus.access.Caller;
import org.tactus.casefile.ClaimSubmission;
import org.tactus.claim.Address;
import org.tactus.codeset.UsState;
import org.tactus.ledger.ClaimKey;
import org.tactus.ledger.ClaimRecord;
import org.tactus.ledger.Claims;
import org.tactus.registry.AddressBody;
import org.tactus.web.Form;

/** Forms as they begin: with what is the same as last time, and what is usual. */
@ApplicationScoped
class ClaimForms {

    private static final Pattern LAST_DIGITS = Pattern.compile("(.*?)(\\d{1,9})");
    private static final int LONGEST_CONTROL_NUMBER = 20;
    private static final int TRIES = 20;
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final String MASSAGE = "97124";
    private static final String MASSAGE_THERAPIST = "225700000X";
    private static final String OFFICE = "11";

    private final LookUps lookUps;
    private final Claims claims;
    private final Clock clock;

    ClaimForms(LookUps lookUps, Claims claims, Clock clock) {
        this.lookUps = lookUps;
        this.claims = claims;
        this.clock = clock;
    }

    Form blank(Caller caller) {
        var last = lookUps.lastClaim(caller);
        var form = Form.empty()
                .with("controlNumber", nextNumber(caller, last.map(ClaimSubmission::controlNumber)))
                .with("therapist.taxonomy", MASSAGE_THERAPIST)
                .with("lines[0].serviceDate", today(last).toString())
                .with("lines[0].placeOfService", OFFICE)
                .with("lines[0].code", MASSAGE)
                .with("lines[0].diagnosisPointers", "1");
        if (last.isEmpty()) {
            return caller.billingNpis().size() == 1
                    ? form.with(
                            "billingProvider.npi",
                            caller.billingNpis().iterator().next())
                    : form;
        }
        var before = Form.ofBody(last.get());
        for (var field : Section.PLACE.fields(form)) {
            form = form.withDefault(field, before.text(field));
        }
        return form;
    }

    /** Where the caller works. */
    LocalDate today(Caller caller) {
        return today(lookUps.lastClaim(caller));
    }

    /** To correct a claim that was rejected: the same under a new number. */
    Form correcting(Caller caller, ClaimRecord rejected) {
        return Form.ofJson(rejected.submission())
                .without("receivedOn")
                .with(
                        "controlNumber",
                        nextNumber(caller, Optional.of(rejected.key().controlNumber())));
    }

    /** To replace a claim that was accepted. */
    Form replacing(Caller caller, ClaimRecord accepted) {
        return correcting(caller, accepted)
                .with("frequency", "replacement")
                .with("replaces", accepted.key().controlNumber());
    }

    /** To take a claim back that was accepted. */
    Form voiding(Caller caller, ClaimRecord accepted) {
        return correcting(caller, accepted)
                .with("frequency", "void")
                .with("replaces", accepted.key().controlNumber());
    }

    /** With the line behind the last one that most of another visit is like. */
    static Form withUsualLine(Form form) {
        int row = form.size("lines") - 1;
        if (row < 1) {
            return form;
        }
        var more = form;
        for (var field : List.of("serviceDate", "placeOfService", "code", "diagnosisPointers")) {
            more = more.withDefault(form.at("lines", row, field), form.text(form.at("lines", row - 1, field)));
        }
        return more;
    }

    /** The next one after the last that is free; a moment, where nobody counts. */
    private String nextNumber(Caller caller, Optional<String> last) {
        var now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                .format(clock.instant().atZone(EAST));
        var counted = last.map(LAST_DIGITS::matcher).filter(number -> number.matches());
        if (counted.isEmpty()) {
            return now;
        }
        var stem = counted.get().group(1);
        var digits = counted.get().group(2);
        var next = IntStream.rangeClosed(1, TRIES)
                .mapToObj(step -> stem + ("%0" + digits.length() + "d").formatted(Long.parseLong(digits) + step))
                .filter(number -> number.length() <= LONGEST_CONTROL_NUMBER)
                .toList();
        var keys = next.stream()
                .flatMap(number -> caller.billingNpis().stream().map(npi -> new ClaimKey(npi, number)))
                .toList();
        var taken =
                claims.find(keys).keySet().stream().map(ClaimKey::controlNumber).toList();
        return next.stream()
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElse(now);
    }

    /** Where the last massage took place; in the East, where there is none to go by: no earlier day is anybody's today. */
    private LocalDate today(Optional<ClaimSubmission> last) {
        var zone = last.flatMap(claim -> Optional.ofNullable(claim.billingProvider()))
                .flatMap(provider -> AddressBody.toAddress(provider.address()))
                .map(Address::state)
                .flatMap(UsState::of)
                .map(UsState::zone)
                .map(ZoneId.class::cast)
                .orElse(EAST);
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

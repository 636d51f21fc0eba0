package org.tactus.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What goes wrong on claims, as practices know it; each is done to a claim that would have been accepted. */
enum DemoSlip {
    NO_ORDER(claim -> claim.putNull("order")),
    ORDER_UNSIGNED(claim -> order(claim).putNull("signedOn")),
    ORDER_AFTER_VISIT(claim -> orderedOn(claim, serviceDate(claim).plusDays(2))),
    ORDER_TOO_OLD(claim -> orderedOn(claim, serviceDate(claim).minusDays(120))),
    ORDER_WITHOUT_VISITS(claim -> order(claim).putNull("visits")),
    ORDER_BY_CHIROPRACTOR(claim -> orderer(claim).put("credential", "DC")),
    ORDERER_NPI_MISTYPED(claim -> orderer(claim).put("npi", "1456789010")),
    ORDER_FOR_ACUPUNCTURE(claim -> order(claim).putArray("services").add("97810")),
    ORDER_FOR_OTHER_DIAGNOSIS(claim -> order(claim).putArray("diagnoses").add("G89.29")),
    DECLARED_WITHOUT_ORDER(claim -> line(claim).putArray("modifiers").add("EY")),
    LICENSE_MISTYPED(claim -> license(claim).put("number", "33.998877")),
    LICENSE_OF_TEXAS(claim -> license(claim).put("state", "TX").put("number", "MT104417")),
    PHYSICAL_THERAPIST(claim -> ((ObjectNode) claim.get("therapist")).put("taxonomy", "225100000X")),
    STRESS_ONLY(claim -> diagnosed(claim, "Z73.3")),
    CAUSE_ONLY(claim -> diagnosed(claim, "M17.11")),
    PAIN_NOWHERE(claim -> diagnosed(claim, "R52")),
    HEADER(claim -> diagnosed(claim, "M54.5")),
    NO_SEVENTH_CHARACTER(claim -> diagnosed(claim, "S13.4")),
    EXCLUDES1(claim ->
            ((ArrayNode) claim.get("diagnoses")).removeAll().add("M54.50").add("S39.012D")),
    NOT_LINKED(claim -> {
        ((ArrayNode) claim.get("diagnoses")).insert(0, "M17.11");
        order(claim).putArray("diagnoses").add("M17.11");
    }),
    NOTE_OF_A_SPA(claim -> claim.put("note", "Relaxation massage, member asked for the spa package")),
    TOO_MANY_UNITS(claim -> line(claim).put("minutes", 30)),
    SEVEN_MINUTES(claim -> line(claim).put("minutes", 7).put("units", 1)),
    FIVE_UNITS(claim -> line(claim).put("minutes", 75).put("units", 5)),
    TELEHEALTH(claim -> line(claim).put("placeOfService", "10")),
    MANUAL_THERAPY(claim -> {
        line(claim).put("code", "97140");
        order(claim).putArray("services").add("97140");
    }),
    UNDER_CHIROPRACTIC(claim -> claim.put("benefitCategory", "7b")),
    NO_CHARGE(claim -> line(claim).put("charge", "0.00")),
    MEMBER_ID_MISTYPED(claim -> {
        ((ObjectNode) claim.get("member")).put("id", "1SG4TE5MK73");
        order(claim).put("memberId", "1SG4TE5MK73");
    }),
    AUTHORIZATION_LEFT_OUT(claim -> claim.putNull("priorAuthorization")),
    FILED_LATE(claim -> claim.put("receivedOn", serviceDate(claim).plusDays(100).toString()));

    private final Consumer<ObjectNode> change;

    DemoSlip(Consumer<ObjectNode> change) {
        this.change = change;
    }

    void doTo(ObjectNode claim) {
        change.accept(claim);
    }

    private static ObjectNode order(ObjectNode claim) {
        return (ObjectNode) claim.get("order");
    }

    private static ObjectNode orderer(ObjectNode claim) {
        return (ObjectNode) order(claim).get("orderedBy");
    }

    private static ObjectNode license(ObjectNode claim) {
        return (ObjectNode) claim.get("therapist").get("license");
    }

    private static ObjectNode line(ObjectNode claim) {
        return (ObjectNode) claim.get("lines").get(0);
    }

    private static LocalDate serviceDate(ObjectNode claim) {
        return LocalDate.parse(line(claim).get("serviceDate").asText());
    }

    private static void orderedOn(ObjectNode claim, LocalDate day) {
        order(claim).put("authoredOn", day.toString()).put("signedOn", day.toString());
    }

    private static void diagnosed(ObjectNode claim, String code) {
        claim.putArray("diagnoses").add(code);
        order(claim).putArray("diagnoses").add(code);
    }
}

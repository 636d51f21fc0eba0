package org.tactus.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A year of visits as claims, in the order in which the practice sent them; always the same. */
final class DemoVisits {

    static final String PRACTICE_NPI = "1234567893";
    static final int MEMBERS = 60;

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 3);
    private static final int LAST_ORDER = 9;
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
    private static final int VISITS_OF_ORDER = 10;
    private static final int DAYS_OF_ORDER = 85;
    private static final int CLAIMS_BETWEEN_SLIPS = 6;
    private static final int CLAIMS_BETWEEN_DUPLICATES = 45;
    private static final String[] DIAGNOSES = {
        "M54.50", "M54.2", "M25.511", "M25.612", "M62.830", "M79.18", "M54.16", "G89.29", "M24.511", "M54.6"
    };
    private static final String[][] ORDERERS = {
        {"1456789019", "Baptiste", "Alan", "MD"},
        {"1478901238", "Reyes", "Carmen", "NP"},
        {"1500123454", "Feldman", "Ruth", "DO"},
        {"1645003215", "Ngo", "Minh", "PA"}
    };

    private DemoVisits() {}

    /** JSON of each claim. */
    static List<byte[]> claims() {
        var visits = IntStream.range(0, MEMBERS)
                .mapToObj(DemoMember::new)
                .flatMap(member -> visitsOf(member).stream())
                .sorted(Comparator.comparing(Visit::day)
                        .thenComparing(visit -> visit.member().number()))
                .toList();
        var claims = new ArrayList<ObjectNode>();
        for (int i = 0; i < visits.size(); i++) {
            var claim = claim(i + 1, visits.get(i));
            claims.add(claim);
            if (i % CLAIMS_BETWEEN_DUPLICATES == 40) {
                claims.add(claim.deepCopy()
                        .put("controlNumber", claim.get("controlNumber").asText() + "-D"));
            }
        }
        claims.addAll(corrections(claims));
        claims.forEach(DemoVisits::mend);
        return claims.stream()
                .map(claim -> claim.toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private record Visit(DemoMember member, LocalDate day, int ofMember) {}

    /** A treatment of some weeks, weekly or every other week; a few members come more often than their benefit pays. */
    private static List<Visit> visitsOf(DemoMember member) {
        int number = member.number();
        int count = number % 10 == 1 ? 16 : 5 + number % 7;
        int interval = number % 3 == 0 ? 14 : 7;
        var first = FIRST_DAY.plusDays(number * 37L % 250);
        return IntStream.range(0, count)
                .mapToObj(i -> new Visit(member, workday(first.plusDays((long) i * interval)), i))
                .filter(visit -> !visit.day().isAfter(LAST_DAY))
                .toList();
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static ObjectNode claim(int serial, Visit visit) {
        var member = visit.member();
        var therapist = DemoTherapist.values()[member.number() % DemoTherapist.values().length];
        var claim = JsonNodeFactory.instance.objectNode();
        claim.put("controlNumber", "DEMO-%05d".formatted(serial))
                .put("frequency", "original")
                .put("plan", member.plan().id())
                .put("benefitCategory", "14c18")
                .put("receivedOn", visit.day().plusDays(3).toString());
        claim.set("member", member(member));
        claim.set("billingProvider", practice().put("npi", PRACTICE_NPI).put("taxId", "31-1234567"));
        claim.set("therapist", therapist(therapist));
        claim.set("serviceFacility", practice());
        claim.set("order", order(visit));
        claim.putArray("diagnoses").add(diagnosis(member));
        if (member.plan() == DemoPlan.MIAMI_VALLEY) {
            claim.put("priorAuthorization", member.authorization());
        }
        claim.put("opioidContext", member.number() % 4 == 0 ? "avoiding" : "naive");
        claim.putArray("lines").add(line(visit));
        if (serial % CLAIMS_BETWEEN_SLIPS == 0) {
            var slips = DemoSlip.values();
            slips[serial / CLAIMS_BETWEEN_SLIPS % slips.length].doTo(claim);
        }
        return claim;
    }

    /** Late filing is told apart only while the day of receipt isn't in the future. */
    private static void mend(ObjectNode claim) {
        var received = LocalDate.parse(claim.get("receivedOn").asText());
        if (received.isAfter(LAST_DAY.plusDays(14))) {
            claim.put("receivedOn", LAST_DAY.plusDays(14).toString());
        }
    }

    /** Every fortieth claim is corrected at the end of the year, or taken back. */
    private static List<ObjectNode> corrections(List<ObjectNode> claims) {
        var corrections = new ArrayList<ObjectNode>();
        for (int i = 3; i < claims.size(); i += 40) {
            var original = claims.get(i);
            var correction = original.deepCopy();
            var isVoid = corrections.size() % 3 == 2;
            correction
                    .put("controlNumber", original.get("controlNumber").asText() + (isVoid ? "-V" : "-R"))
                    .put("frequency", isVoid ? "void" : "replacement")
                    .put("replaces", original.get("controlNumber").asText())
                    .put(
                            "receivedOn",
                            LocalDate.parse(original.get("receivedOn").asText())
                                    .plusDays(30)
                                    .toString());
            ((ObjectNode) correction.get("lines").get(0))
                    .put("minutes", 45)
                    .put("units", 3)
                    .put("charge", "90.00");
            corrections.add(correction);
        }
        return corrections;
    }

    private static ObjectNode member(DemoMember member) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("id", member.id())
                .put("familyName", member.familyName())
                .put("givenName", member.givenName())
                .put("birthDate", member.birthDate().toString())
                .put("gender", member.isWoman() ? "female" : "male");
        node.set("address", address(member.street()));
        return node;
    }

    private static ObjectNode practice() {
        var node = JsonNodeFactory.instance.objectNode().put("name", "Riverside Massage Therapy");
        node.set("address", address("200 River Rd"));
        return node;
    }

    private static ObjectNode address(String line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("line", line)
                .put("city", "Dayton")
                .put("state", "OH")
                .put("postalCode", "45402");
    }

    private static ObjectNode therapist(DemoTherapist therapist) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("npi", therapist.npi())
                .put("familyName", therapist.familyName())
                .put("givenName", therapist.givenName())
                .put("taxonomy", "225700000X");
        node.putObject("license").put("state", "OH").put("number", therapist.license());
        return node;
    }

    /** A new order after every ten visits, or when the one before is about to end. */
    private static ObjectNode order(Visit visit) {
        var member = visit.member();
        var interval = member.number() % 3 == 0 ? 14 : 7;
        var visitsOfOrder = Math.min(VISITS_OF_ORDER, DAYS_OF_ORDER / interval);
        var which = visit.ofMember() / visitsOfOrder;
        var ordered = FIRST_DAY.plusDays(member.number() * 37L % 250 + (long) which * visitsOfOrder * interval - 3);
        return order(member, orderNumber(member, which), ordered);
    }

    /** Of the order that a member has come with since, and that no claim names yet. */
    static String latestOrderNumber(DemoMember member) {
        return orderNumber(member, LAST_ORDER);
    }

    /** That order, to be put on file. */
    static String latestOrder(DemoMember member, LocalDate orderedOn) {
        return order(member, latestOrderNumber(member), orderedOn).toString();
    }

    private static String orderNumber(DemoMember member, int which) {
        return "ORD-%d".formatted(80_000 + member.number() * 10 + which);
    }

    private static ObjectNode order(DemoMember member, String number, LocalDate orderedOn) {
        var orderer = ORDERERS[member.number() % ORDERERS.length];
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("authoredOn", orderedOn.toString())
                .put("signedOn", orderedOn.toString())
                .put("visits", VISITS_OF_ORDER)
                .put("memberId", member.id())
                .put("status", "active");
        order.putObject("orderedBy")
                .put("npi", orderer[0])
                .put("familyName", orderer[1])
                .put("givenName", orderer[2])
                .put("credential", orderer[3]);
        order.putArray("services").add("97124");
        order.putArray("diagnoses").add(diagnosis(member));
        return order;
    }

    private static String diagnosis(DemoMember member) {
        return DIAGNOSES[member.number() % DIAGNOSES.length];
    }

    private static ObjectNode line(Visit visit) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("serviceDate", visit.day().toString())
                .put("placeOfService", "11")
                .put("code", "97124")
                .put("minutes", 60)
                .put("units", 4)
                .put("charge", "120.00");
        line.putArray("modifiers");
        line.putArray("diagnosisPointers").add(1);
        return line;
    }
}

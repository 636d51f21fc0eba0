package org.tactus.packaged;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Claims that every rule accepts as long as the benefit has visits left: one visit a day, under one order for each member.
 *
 * <p>The same numbers always make the same claim. All days lie in the spring of 2026, so that nothing depends on when tests run. The
 * plan is none of the demo's: no roster of it is on file. The therapist, the biller and the license are the demo's.
 *
 * @param prefix of control numbers and order numbers, at most 8 characters; other prefixes have other members, too
 */
public record VisitClaims(String prefix) {

    public static final String PLAN = "H9001-001-000";
    public static final int YEAR = 2026;
    public static final int VISIT_LIMIT = 12;

    /** More would not end within the order's 90 days. */
    public static final int MOST_VISITS = 40;

    private static final LocalDate ORDERED_ON = LocalDate.of(2026, 2, 27);
    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 3, 2);
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    /** What the registrar puts on file for them: {@code PUT} to {@code /api/plans/PLAN/YEAR}. */
    public static String plan() {
        return """
                {"name": "Test Choice (HMO)", "organization": {"name": "Test Health Plans", "payerId": "TEST1"},
                 "benefit": {"category": "14c18", "services": ["97124"], "visitLimit": %d}}"""
                .formatted(VISIT_LIMIT);
    }

    /** All first visits, then all second ones, and so on: members' claims come at the same time rather than in a row. */
    public Stream<String> claims(int members, int visitsOfEach) {
        return IntStream.range(0, visitsOfEach).boxed().flatMap(visit -> IntStream.range(0, members)
                .mapToObj(member -> claim(member, visit)));
    }

    /**
     * A claim as JSON.
     *
     * @param member from 0
     * @param visit from 0
     */
    public String claim(int member, int visit) {
        return claim(member, visit, "", "\"frequency\": \"original\"");
    }

    /** The same visit again, in place of {@link #claim}. */
    public String replacement(int member, int visit) {
        return correction(member, visit, "-R", "replacement");
    }

    /** Takes {@link #claim} back. */
    public String voidOf(int member, int visit) {
        return correction(member, visit, "-V", "void");
    }

    private String correction(int member, int visit, String suffix, String frequency) {
        return claim(
                member,
                visit,
                suffix,
                "\"frequency\": \"%s\", \"replaces\": \"%s-%d-%d\"".formatted(frequency, prefix, member, visit));
    }

    private String claim(int member, int visit, String suffix, String frequency) {
        return """
                {"controlNumber": "%1$s-%2$d-%3$d%10$s", %11$s, "plan": "%4$s", "benefitCategory": "14c18",
                 "receivedOn": "2026-06-01",
                 "member": {"id": "%5$s", "familyName": "Sample", "givenName": "Member%2$d", "birthDate": "1950-01-01",
                            "gender": "unknown", "address": %6$s},
                 "billingProvider": {"npi": "1234567893", "taxId": "31-1234567", "name": "Riverside Massage Therapy",
                                     "address": %6$s},
                 "therapist": {"npi": "1987654328", "familyName": "Lindqvist", "givenName": "Maja",
                               "taxonomy": "225700000X", "license": {"state": "OH", "number": "33.012345"}},
                 "serviceFacility": {"name": "Riverside Massage Therapy", "address": %6$s},
                 "order": {"number": "%1$s-O-%2$d",
                           "orderedBy": {"npi": "1456789019", "familyName": "Baptiste", "givenName": "Alan", "credential": "MD"},
                           "authoredOn": "%7$s", "signedOn": "%7$s", "services": ["97124"], "diagnoses": ["M54.50"],
                           "visits": %8$d, "memberId": "%5$s", "status": "active"},
                 "diagnoses": ["M54.50"], "opioidContext": "avoiding",
                 "lines": [{"serviceDate": "%9$s", "placeOfService": "11", "code": "97124", "modifiers": [],
                            "minutes": 60, "units": 4, "charge": "120.00", "diagnosisPointers": [1]}]}"""
                .formatted(
                        prefix,
                        member,
                        visit,
                        PLAN,
                        memberId(member),
                        "{\"line\": \"200 River Rd\", \"city\": \"Dayton\", \"state\": \"OH\", \"postalCode\": \"45402\"}",
                        ORDERED_ON,
                        MOST_VISITS,
                        visitDay(visit),
                        suffix,
                        frequency);
    }

    /** A Medicare Beneficiary Identifier in CMS's format (C A AN N A AN N A A N N), made from the prefix and the number. */
    private String memberId(int member) {
        long left = Math.floorMod(prefix.hashCode(), 100_000) * 1_000_000L + member;
        var id = new StringBuilder("9");
        for (var kind : "ALNALNAANN".toCharArray()) {
            var pool = kind == 'A' ? LETTERS : DIGITS;
            id.append(pool.charAt((int) (left % pool.length())));
            left /= pool.length();
        }
        return id.toString();
    }

    private static LocalDate visitDay(int visit) {
        return Stream.iterate(FIRST_VISIT, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .skip(visit)
                .findFirst()
                .orElseThrow();
    }
}

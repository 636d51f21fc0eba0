package org.tactus.load;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tactus.claim.Npi;

/**
 * What forty practices in eight states file in some hundred weeks: a fifth of it is rejected, for reasons of which some are common and
 * some rare. The same number always makes the same claim.
 *
 * @param claims how many in all
 * @param weeks in how many files, one a week
 */
record YearsOfClaims(int claims, int weeks) {

    static final List<String> STATES = List.of("OH", "PA", "FL", "TX", "NY", "WA", "IL", "AZ");
    static final int PLANS = 20;
    static final int BILLERS = 40;
    static final int ORDERERS = 300;
    static final List<Integer> YEARS = List.of(2025, 2026);

    private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 16);
    private static final int MEMBERS = 60_000;
    private static final int PERCENT = 100;
    private static final int ACCEPTED_PERCENT = 80;
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";
    private static final List<String> NAMES = List.of(
            "Okafor",
            "Lindqvist",
            "Baptiste",
            "Moreau",
            "Tanaka",
            "Novak",
            "Silva",
            "Haddad",
            "Larsen",
            "Mbeki",
            "Quinn",
            "Ortega");

    /** The usual ones first. */
    private static final List<String> DIAGNOSES =
            List.of("M54.50", "M54.50", "M54.50", "M54.2", "M54.2", "M25.511", "M62.830", "M79.12");

    /** As many in each state; of few claims, there are fewer. */
    int therapists() {
        return STATES.size() * Math.max(2, Math.min(50, claims / 200));
    }

    /** When the week's file is sent. */
    Instant sentAt(int week) {
        return monday(week).plusDays(7).atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC);
    }

    private LocalDate monday(int week) {
        return LAST_WEEK.minusWeeks(weeks - week).with(DayOfWeek.MONDAY);
    }

    /** The week's claims, as lines of NDJSON. */
    Stream<String> file(int week) {
        long first = (long) claims * week / weeks;
        long end = (long) claims * (week + 1) / weeks;
        return LongStream.range(first, end).mapToObj(number -> claim(number, week));
    }

    static String plan(int plan) {
        return "H6%03d-701-000".formatted(plan);
    }

    static String planBody(int plan) {
        return """
                {"name": "Plan %1$d (HMO)", "organization": {"name": "Payer %1$d", "payerId": "PAY%1$02d"},
                 "benefit": {"category": "14c18", "services": ["97124"], "visitLimit": 20}}"""
                .formatted(plan);
    }

    static String biller(int biller) {
        return npi("16%07d".formatted(biller));
    }

    static String therapist(int therapist) {
        return npi("18%07d".formatted(therapist));
    }

    static String orderer(int orderer) {
        return npi("14%07d".formatted(orderer));
    }

    static String therapistBody(int therapist) {
        return """
                {"familyName": "%s", "givenName": "Maja%d", "taxonomy": "225700000X",
                 "licenses": [{"state": "%s", "number": "%s", "source": "primary",
                               "periods": [{"from": "2020-01-01", "through": "2029-12-31"}]}]}"""
                .formatted(name(therapist), therapist, state(therapist), license(therapist));
    }

    private static String license(int therapist) {
        return "33.%06d".formatted(therapist);
    }

    private static String state(int number) {
        return STATES.get(number % STATES.size());
    }

    private static String name(int number) {
        return NAMES.get(number % NAMES.size());
    }

    private String claim(long number, int week) {
        var random = new Random(number * 7919 + 17);
        int member = (int) (number % MEMBERS);
        // where a member lives is where plan, practice and therapist are: such things go together
        int state = member % STATES.size();
        int plan = state + STATES.size() * (member / STATES.size() % 3) % PLANS;
        int biller = state + STATES.size() * random.nextInt(BILLERS / STATES.size());
        int therapist = state + STATES.size() * random.nextInt(therapists() / STATES.size());
        var day = monday(week).plusDays(random.nextInt(5));
        var slip = random.nextInt(PERCENT) < ACCEPTED_PERCENT ? Slip.NONE : Slip.any(random);
        int units = 1 + random.nextInt(4);
        var diagnosis = DIAGNOSES.get(random.nextInt(DIAGNOSES.size()));
        var address = "{\"line\": \"%d River Rd\", \"city\": \"Dayton\", \"state\": \"%s\", \"postalCode\": \"45402\"}"
                .formatted(100 + biller, STATES.get(state));
        return """
                {"controlNumber": "Y%1$d", "frequency": "original", "plan": "%2$s", "benefitCategory": "14c18",
                 "member": {"id": "%3$s", "familyName": "%4$s", "givenName": "Member%5$d", "birthDate": "1950-01-01",
                            "gender": "unknown", "address": %6$s},
                 "billingProvider": {"npi": "%7$s", "taxId": "31-1234567", "name": "Practice %8$d", "address": %6$s},
                 "therapist": {"npi": "%9$s", "familyName": "%10$s", "givenName": "Maja%11$d", "taxonomy": "225700000X",
                               "license": {"state": "%12$s", "number": "%13$s"}},
                 "serviceFacility": {"name": "Practice %8$d", "address": %6$s},
                 "order": %14$s, "diagnoses": ["%15$s"], "opioidContext": "avoiding",
                 "lines": [{"serviceDate": "%16$s", "placeOfService": "%17$s", "code": "97124", "modifiers": [],
                            "minutes": %18$d, "units": %19$d, "charge": "%20$d.00", "diagnosisPointers": [1]}]}"""
                .formatted(
                        number,
                        plan(plan),
                        memberId(member),
                        name(member / 7),
                        member,
                        address,
                        biller(biller),
                        biller,
                        therapist(therapist),
                        name(therapist),
                        therapist,
                        STATES.get(state),
                        slip == Slip.LICENSE ? "99.999999" : license(therapist),
                        slip == Slip.ORDER ? "null" : order(number, member, random.nextInt(ORDERERS), day, slip),
                        slip == Slip.COMFORT ? "Z73.3" : diagnosis,
                        day,
                        slip == Slip.PLACE ? "10" : "11",
                        units * 15,
                        slip == Slip.UNITS ? units + 2 : units,
                        units * 30)
                .replaceAll("\\s*\n\\s*", " ");
    }

    private static String order(long number, int member, int orderer, LocalDate day, Slip slip) {
        var signed = slip == Slip.EXPIRED ? day.minusDays(200) : day.minusDays(10);
        return """
                {"number": "O%d", "orderedBy": {"npi": "%s", "familyName": "%s", "givenName": "Alan", "credential": "%s"},
                 "authoredOn": "%s", "signedOn": "%s", "services": ["97124"], "diagnoses": ["M54.50"],
                 "visits": 8, "memberId": "%s", "status": "%s"}"""
                .formatted(
                        number,
                        orderer(orderer),
                        name(orderer),
                        slip == Slip.ORDERER ? "DC" : "MD",
                        signed,
                        signed,
                        memberId(member),
                        slip == Slip.REVOKED ? "revoked" : "active");
    }

    /** What is wrong with a claim. */
    private enum Slip {
        NONE,
        ORDER,
        EXPIRED,
        COMFORT,
        UNITS,
        LICENSE,
        PLACE,
        ORDERER,
        REVOKED;

        /** The first ones more often. */
        static Slip any(Random random) {
            var most = values().length - 1;
            return values()[1 + Math.min(random.nextInt(most), random.nextInt(most))];
        }
    }

    /** With the check digit that fits. */
    private static String npi(String stem) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> stem + digit)
                .filter(npi -> new Npi(npi).isValid())
                .findFirst()
                .orElseThrow();
    }

    /** A Medicare Beneficiary Identifier in CMS's format (C A AN N A AN N A A N N). */
    private static String memberId(int member) {
        long left = 7_654_321L * 1_000 + member;
        var id = new StringBuilder("8");
        for (var kind : "ALNALNAANN".toCharArray()) {
            var pool = kind == 'A' ? LETTERS : "0123456789";
            id.append(pool.charAt((int) (left % pool.length())));
            left /= pool.length();
        }
        return id.toString();
    }
}

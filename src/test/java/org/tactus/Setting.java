package org.tactus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tactus.TestUsers.asRegistrar;

import java.util.concurrent.atomic.AtomicInteger;
import org.tactus.claim.Npi;

/**
 * A plan, a therapist with a license, and a member, of one test's own, so that tests don't disturb one another.
 *
 * @param plan with segment
 * @param member MBI; on no roster
 */
public record Setting(String plan, String therapist, String license, String member) {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    /** With the usual benefit on file for 2026, and the therapist's license. */
    public static Setting usual() {
        return withBenefit("{}");
    }

    /** @param benefit as a registrar sends it: {@code {"visitLimit": 1}} */
    public static Setting withBenefit(String benefit) {
        var serial = serial();
        var setting = new Setting(
                "H%04d-%03d-000".formatted(1000 + serial / 900, 100 + serial % 900),
                npi(serial),
                "33.%06d".formatted(serial),
                mbi(serial));
        setting.putPlan(2026, benefit);
        setting.putTherapist("[{\"from\": \"2025-01-01\", \"through\": \"2027-12-31\"}]");
        return setting;
    }

    public void putPlan(int year, String benefit) {
        put(
                "/api/plans/" + plan + "/" + year,
                """
                {"name": "Test plan", "organization": {"name": "Test payer", "payerId": "TEST1"}, "benefit": %s}"""
                        .formatted(benefit));
    }

    /** @param periods of the license, as a registrar sends them */
    public void putTherapist(String periods) {
        put(
                "/api/practitioners/" + therapist,
                """
                {"familyName": "Lindqvist", "givenName": "Maja", "taxonomy": "225700000X",
                 "licenses": [{"state": "OH", "number": "%s", "source": "primary", "periods": %s}]}"""
                        .formatted(license, periods));
    }

    /** The same plan and therapist with another member. */
    public Setting anotherMember() {
        return new Setting(plan, therapist, license, mbi(serial()));
    }

    /** The same member and therapist in another plan. */
    public Setting inAnotherPlan() {
        return new Setting(usual().plan(), therapist, license, member);
    }

    /** A number that no other test has. */
    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    public static void put(String path, String json) {
        assertThat(asRegistrar().body(json).put(path).statusCode()).as(path).isIn(200, 201);
    }

    /** A made-up NPI that its check digit lets pass. */
    private static String npi(int serial) {
        var stem = "17%07d".formatted(serial);
        for (int digit = 0; digit < 10; digit++) {
            if (new Npi(stem + digit).isValid()) {
                return stem + digit;
            }
        }
        throw new AssertionError("every stem has a check digit");
    }

    /** A made-up Medicare Beneficiary Identifier. */
    private static String mbi(int serial) {
        return "2%c%c%d%c%c%d%c%c%02d"
                .formatted(
                        letter(serial),
                        letter(serial / 20),
                        serial % 10,
                        letter(serial / 400),
                        letter(3),
                        serial / 7 % 10,
                        letter(serial / 11),
                        letter(7),
                        serial % 100);
    }

    private static char letter(int number) {
        return LETTERS.charAt(number % LETTERS.length());
    }
}

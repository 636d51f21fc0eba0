package org.tactus.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a registrar put on file. */
public final class OnFile {

    private static final String EXCLUDED =
            "{\"familyName\": \"Nobody\", \"licenses\": [], \"exclusions\": [{\"from\": \"2000-01-01\"}]}";

    /** Under {@code H1234-001-000/2026}. */
    final Map<String, Plan> plans = new TreeMap<>();

    /** Under their NPIs. */
    final Map<String, Practitioner> practitioners = new TreeMap<>();

    /** Under their numbers. */
    final Map<String, Claim.Order> orders = new TreeMap<>();

    /** Under {@code H1234-001-000/1EG4TE5MK73}. */
    final Map<String, RosterMember> roster = new TreeMap<>();

    /**
     * A plan in a year.
     *
     * @param benefit null where it files none
     * @param json as it is put on file
     */
    record Plan(Benefit benefit, String json) {}

    /** A practitioner. */
    public static final class Practitioner {
        public String familyName;
        public List<License> licenses = new ArrayList<>();
        public List<Days> exclusions = new ArrayList<>();
    }

    /** A license, registration or certificate. */
    public static final class License {
        public String state;
        public String number;
        public String kind = "license";
        public List<Days> periods = new ArrayList<>();
    }

    /** Days, the first and the last inside; the last is null where they have no end. The status is a license's alone. */
    public static final class Days {
        public LocalDate from;
        public LocalDate through;
        public String status;

        static Days of(LocalDate from, LocalDate through) {
            var days = new Days();
            days.from = from;
            days.through = through;
            return days;
        }

        static Days of(LocalDate from, LocalDate through, String status) {
            var days = of(from, through);
            days.status = status;
            return days;
        }

        boolean contain(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }
    }

    /** A member of a plan's roster. */
    public static final class RosterMember {
        public String familyName;
        public List<Days> coverage = new ArrayList<>();
        public List<Authorization> authorizations = new ArrayList<>();
        public List<Referral> referrals = new ArrayList<>();
    }

    /** A prior authorization; null where it leaves open what for. */
    public static final class Authorization {
        public String number;
        public String service;
        public String therapist;
        public LocalDate from;
        public LocalDate through;
        public Integer visits;
    }

    /** A referral. */
    public static final class Referral {
        public String number;
        public LocalDate from;
        public LocalDate through;
    }

    /** A thing to be put on file; the key is as in the maps above. */
    public record Entry(String kind, String key, String json) {}

    public List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        plans.forEach((key, plan) -> entries.add(new Entry("plan", key, plan.json())));
        practitioners.forEach(
                (key, practitioner) -> entries.add(new Entry("practitioner", key, Json.of(practitioner))));
        orders.forEach((key, order) -> entries.add(new Entry("order", key, Json.of(order))));
        roster.forEach((key, member) -> entries.add(new Entry("member", key, Json.of(member))));
        return entries;
    }

    /** Everything otherwise than it was: no benefits, no licenses, orders revoked, nobody covered. */
    public List<Entry> entriesTurnedAround() {
        var entries = new ArrayList<Entry>();
        plans.keySet().forEach(key -> entries.add(new Entry("plan", key, PlanMaker.WITHOUT_BENEFIT)));
        practitioners.keySet().forEach(key -> entries.add(new Entry("practitioner", key, EXCLUDED)));
        orders.keySet().forEach(key -> entries.add(new Entry("order", key, "{\"status\": \"revoked\"}")));
        roster.keySet()
                .forEach(
                        key -> entries.add(new Entry("member", key, "{\"familyName\": \"Nobody\", \"coverage\": []}")));
        return entries;
    }

    boolean hasRoster(String plan) {
        return roster.keySet().stream().anyMatch(key -> key.startsWith(plan + "/"));
    }

    boolean hasLicensesOf(String state) {
        return practitioners.values().stream()
                .flatMap(practitioner -> practitioner.licenses.stream())
                .anyMatch(license -> license.state.equals(state));
    }
}

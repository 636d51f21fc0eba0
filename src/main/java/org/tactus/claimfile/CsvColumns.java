package org.tactus.claimfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tactus.csv.CsvRow;
import org.tactus.csv.CsvRows;

/** The columns of a table of claims: which there may be, which there must be, and where a file has them. */
final class CsvColumns {

    static final String CONTROL_NUMBER = "controlNumber";
    static final String BILLING_NPI = "billingProvider.npi";
    static final String LINE = "line.";

    /** Without these no row says whose claim it is, or what was done. */
    static final List<String> REQUIRED = List.of(
            CONTROL_NUMBER,
            "plan",
            "member.id",
            "member.familyName",
            "member.birthDate",
            BILLING_NPI,
            "billingProvider.name",
            "therapist.npi",
            "therapist.familyName",
            "line.serviceDate",
            "line.code");

    static final List<String> ALL = all();

    private final Map<String, Integer> places;
    private final int count;

    private CsvColumns(Map<String, Integer> places, int count) {
        this.places = places;
        this.count = count;
    }

    private static List<String> all() {
        var all = new ArrayList<>(
                List.of(CONTROL_NUMBER, "frequency", "replaces", "plan", "benefitCategory", "receivedOn"));
        List.of("id", "familyName", "givenName", "birthDate", "gender").forEach(name -> all.add("member." + name));
        addAddress(all, "member");
        List.of("npi", "taxId", "name").forEach(name -> all.add("billingProvider." + name));
        addAddress(all, "billingProvider");
        List.of("npi", "familyName", "givenName", "taxonomy", "license.state", "license.number")
                .forEach(name -> all.add("therapist." + name));
        all.add("serviceFacility.name");
        addAddress(all, "serviceFacility");
        all.add("order.number");
        List.of("npi", "familyName", "givenName", "credential").forEach(name -> all.add("order.orderedBy." + name));
        List.of("authoredOn", "signedOn", "validThrough", "services", "diagnoses", "visits", "memberId", "status")
                .forEach(name -> all.add("order." + name));
        all.addAll(List.of("diagnoses", "priorAuthorization", "referral", "opioidContext", "note"));
        List.of("serviceDate", "placeOfService", "code", "modifiers", "minutes", "units", "charge", "diagnosisPointers")
                .forEach(name -> all.add(LINE + name));
        return List.copyOf(all);
    }

    private static void addAddress(List<String> all, String whose) {
        List.of("line", "city", "state", "postalCode").forEach(name -> all.add(whose + ".address." + name));
    }

    /** @throws NotOfThisFormat where it isn't the header of claims, with all that is wrong about it */
    static CsvColumns of(CsvRow header) {
        var byName = new HashMap<String, String>();
        ALL.forEach(column -> byName.put(column.toLowerCase(Locale.ROOT), column));
        var places = new HashMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < header.cells().size(); i++) {
            var column = byName.get(CsvRows.name(header.cells(), i));
            if (column == null) {
                wrong.add("column " + (i + 1) + " has a name that no column has");
            } else if (places.putIfAbsent(column, i) != null) {
                wrong.add("there are two columns " + column);
            }
        }
        var missing =
                REQUIRED.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            wrong.add("columns are missing: " + String.join(", ", missing));
        }
        if (!wrong.isEmpty()) {
            throw new NotOfThisFormat(
                    "The file's first row isn't the header of claims as CSV: " + String.join("; ", wrong) + ".");
        }
        return new CsvColumns(places, header.cells().size());
    }

    int count() {
        return count;
    }

    /** The cell without blanks at its ends; empty where there is no such column, or nothing in it. */
    Optional<String> cell(CsvRow row, String column) {
        return Optional.ofNullable(places.get(column))
                .map(place -> CsvRows.cell(row.cells(), place))
                .filter(text -> !text.isEmpty());
    }

    /** Whether the row got as far as that column. */
    boolean reaches(CsvRow row, String column) {
        return Optional.ofNullable(places.get(column)).orElse(0) < row.cells().size();
    }
}

package org.tactus.oracle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes plans, each with another benefit in each year; most of what a benefit says is usual. */
final class PlanMaker {

    static final String WITHOUT_BENEFIT = "{\"name\": \"Made-up plan\", "
            + "\"organization\": {\"name\": \"Made-up payer\", \"payerId\": \"MADE1\"}, \"benefit\": null}";

    private static final int PLANS = 90;
    private static final int ODDS_OF_UNUSUAL = 10;

    private final Chance chance;
    private final OnFile onFile;

    PlanMaker(Chance chance, OnFile onFile) {
        this.chance = chance;
        this.onFile = onFile;
    }

    /**
     * A plan.
     *
     * @param id with segment
     * @param benefits by year; null in a year without any
     */
    record Made(String id, Map<Integer, Benefit> benefits, boolean hasRoster) {}

    List<Made> plans() {
        var plans = new ArrayList<Made>();
        for (int number = 0; number < PLANS; number++) {
            plans.add(plan(id(number)));
        }
        return plans;
    }

    private String id(int number) {
        if (number == 0) {
            return "S7001-001-000";
        }
        var segment = number % 9 == 0 ? "-002" : number % 9 == 1 ? "-001" : "-000";
        return (number % 7 == 0 ? "E" : number % 5 == 0 ? "R" : "H")
                + "7%03d-%03d".formatted(number / 2, 1 + number / 2)
                + segment;
    }

    private Made plan(String id) {
        var benefits = new TreeMap<Integer, Benefit>();
        for (int year = 2018; year <= 2026; year++) {
            if (year >= 2025 || chance.in(35)) {
                var benefit = id.startsWith("S") || chance.in(2) ? null : benefit(year);
                benefits.put(year, benefit);
                onFile.plans.put(id + "/" + year, new OnFile.Plan(benefit, json(benefit)));
            }
        }
        return new Made(id, benefits, chance.in(70));
    }

    private boolean isUnusual() {
        return chance.in(ODDS_OF_UNUSUAL);
    }

    private Benefit benefit(int year) {
        var benefit = new Benefit();
        if (year <= 2019) {
            benefit.category = chance.of("13d", "13e", "13f");
        }
        if (chance.in(1)) {
            benefit.category = chance.of("13d", "14c18", "7b", "14c17");
        }
        if (chance.in(25)) {
            benefit.services = chance.of(
                    List.of("97124", "97140"),
                    List.of("97124", "97140", "97110", "97112", "97530"),
                    List.of("97124", "98940", "98941", "97010", "97140"),
                    List.of("97140", "97110"));
        }
        limits(benefit);
        conditions(benefit);
        if (isUnusual()) {
            benefit.unitRule = "ama-midpoint";
        }
        if (isUnusual()) {
            benefit.ncciEdits = false;
        }
        if (isUnusual()) {
            benefit.requiredModifiers = chance.of(List.of("GP"), List.of("GP", "KX"));
        }
        return benefit;
    }

    private void limits(Benefit benefit) {
        if (chance.in(40)) {
            benefit.visitLimit = chance.of(null, 1, 2, 3, 4, 5, 6, 8, 30);
        }
        if (chance.in(1)) {
            benefit.visitLimit = 0;
        }
        if (chance.in(25)) {
            benefit.amountLimit =
                    new BigDecimal(chance.of("120", "240.00", "240.01", "239.99", "480", "600.5", "719.99"));
        }
        if (chance.in(1)) {
            benefit.amountLimit = BigDecimal.ZERO;
        }
        if (chance.in(40)) {
            benefit.limitPeriod = chance.of("half-year", "quarter", "month");
        }
        if (chance.in(25)) {
            benefit.limitGroup = "CO";
        }
        if (chance.in(20)) {
            benefit.filingLimitDays = chance.of(1, 30, 90, 365, 400);
        }
        benefit.priorAuthorization = chance.in(25);
        benefit.referral = chance.in(20);
    }

    private void conditions(Benefit benefit) {
        if (chance.in(15)) {
            benefit.orderValidityDays = chance.of(1, 30, 60, 60, 180, 365);
        }
        if (isUnusual()) {
            benefit.eligibleOrderers = chance.of(
                    List.of("MD"),
                    List.of("MD", "DC"),
                    List.of("MD", "PA-C", "FNP"),
                    List.of("md", "DPM", "RN", "CNM"));
        }
        if (chance.in(30)) {
            benefit.credentials = chance.of(
                    List.of("license", "registration"),
                    List.of("license", "certificate"),
                    List.of("license", "registration", "certificate"));
        }
        benefit.causeOnly = chance.of("warning", "warning", "hold", "error");
    }

    /** What is usual is left out, or not. */
    private String json(Benefit benefit) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", "Made-up plan");
        body.putObject("organization").put("name", "Made-up payer").put("payerId", "MADE1");
        body.set("benefit", Json.tree(benefit));
        if (body.get("benefit") instanceof ObjectNode fields) {
            var usual = Json.tree(new Benefit());
            usual.fieldNames().forEachRemaining(field -> {
                if (usual.get(field).equals(fields.get(field)) && chance.in(50)) {
                    fields.remove(field);
                }
            });
        }
        return body.toString();
    }
}

package org.tactus.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer has to say beyond what FHIR asks: that it is one to a claim, about this claim and its lines, in amounts and reasons
 * that a biller can post.
 *
 * <p>See docs/clarifications.md#plans-answers for where the reasons stand.
 */
final class ResponseCheck {

    private static final String RESPONSE = "ClaimResponse";
    private static final String DRAFT = "draft";
    private static final String CLAIM = "claim";
    private static final String DOLLARS = "USD";
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("9999999999.99");

    private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";
    private static final Set<String> ADJUDICATIONS =
            Set.of("submitted", "copay", "eligible", "deductible", "unallocdeduct", "eligpercent", "tax", "benefit");

    private final JsonNode response;
    private final List<Element> elements;
    private final ResponseSlips slips;

    ResponseCheck(JsonNode response, List<Element> elements, ResponseSlips slips) {
        this.response = response;
        this.elements = elements;
        this.slips = slips;
    }

    /** By itself, whichever claim it is to. */
    void checkAnswer() {
        if (response.path("status").asText().equals(DRAFT)) {
            slips.add(RESPONSE + ".status", "is active, cancelled or entered-in-error: a draft is no answer");
        }
        if (response.has("use") && !response.path("use").asText().equals(CLAIM)) {
            add(RESPONSE + ".use", "is claim");
        }
        checkDay("created", response.path("created"), RESPONSE + ".created");
        checkDay("payment.date", response.path("payment").path("date"), RESPONSE + ".payment.date");
        if (amount(response.path("payment").path("amount")).signum() < 0) {
            add(RESPONSE + ".payment.amount.value", "isn't negative");
        }
        ofType("Money").forEach(this::checkMoney);
        named("adjudication").forEach(this::checkAdjudication);
    }

    private void checkDay(String name, JsonNode day, String path) {
        if (day.isTextual() && day.textValue().length() < "2026-11-10".length()) {
            add(path, "names a day");
        }
    }

    private static BigDecimal amount(JsonNode money) {
        return money.path("value").isNumber() ? money.path("value").decimalValue() : BigDecimal.ZERO;
    }

    private void checkMoney(Element money) {
        if (!money.node().path("currency").asText().equals(DOLLARS)) {
            add(money.path() + ".currency", "is " + DOLLARS);
        }
        if (!money.node().has("value")) {
            add(money.path() + ".value", "is missing");
        } else if (amount(money.node()).stripTrailingZeros().scale() > 2
                || amount(money.node()).abs().compareTo(MOST_DOLLARS) > 0) {
            add(money.path() + ".value", "is an amount to the cent, of no more than " + MOST_DOLLARS);
        }
    }

    private void checkAdjudication(Element adjudication) {
        codings(adjudication, "category").forEach(coding -> {
            if (system(coding).equals(ADJUDICATION) && !ADJUDICATIONS.contains(code(coding))) {
                add(coding.path() + ".code", "is one of HL7's: " + sorted(ADJUDICATIONS));
            }
        });
        if (adjudication.node().has("category")
                && codings(adjudication, "category").stream()
                        .noneMatch(coding ->
                                coding.node().has("system") && coding.node().has("code"))) {
            add(adjudication.path() + ".category", "has a coding with system and code");
        }
        var reasons = codings(adjudication, "reason");
        X12.ALL.forEach(list -> checkReason(
                list,
                reasons.stream()
                        .filter(coding -> system(coding).equals(list.system()))
                        .toList()));
    }

    /** Two reasons are two adjustments, each with its amount. */
    private void checkReason(X12 list, List<Element> codings) {
        codings.stream()
                .filter(coding -> !list.hasShape(code(coding)))
                .forEach(coding -> add(coding.path() + ".code", "isn't written as a " + list + " is"));
        codings.stream()
                .skip(1)
                .forEach(coding -> add(coding.path(), "is a second " + list + ": give it an adjudication of its own"));
    }

    private List<Element> codings(Element adjudication, String part) {
        var begin = adjudication.path() + "." + part + ".coding[";
        return elements.stream()
                .filter(element ->
                        element.name().equals("coding") && element.path().startsWith(begin))
                .toList();
    }

    private static String system(Element coding) {
        return coding.node().path("system").asText();
    }

    private static String code(Element coding) {
        return coding.node().path("code").asText();
    }

    /** That there is no such claim, or none of the caller's: nobody can tell which. */
    void noSuchClaim() {
        add(RESPONSE + ".request", "refers to no claim of yours; the usual reference is Claim/{id}");
    }

    /** That it is about this claim. */
    void checkClaim(JsonNode claim) {
        checkType(claim);
        checkReference("patient", claim);
        checkReference("insurer", claim);
        checkOtherReferences(claim);
        var lines = values(claim.path("item"))
                .map(item -> item.path("sequence").asInt())
                .collect(Collectors.toSet());
        named("itemSequence")
                .filter(line -> !lines.contains(line.node().asInt()))
                .forEach(line -> add(line.path(), "is no line of the claim, which has 1 to " + lines.size()));
    }

    private void checkType(JsonNode claim) {
        var ofClaim = claim.path("type").path("coding").path(0);
        var isSame = values(response.path("type").path("coding"))
                .anyMatch(coding -> coding.path("system").equals(ofClaim.path("system"))
                        && coding.path("code").equals(ofClaim.path("code")));
        if (response.has("type") && !isSame) {
            add(
                    RESPONSE + ".type",
                    "is the claim's: " + ofClaim.path("code").asText() + " of "
                            + ofClaim.path("system").asText());
        }
    }

    private void checkReference(String name, JsonNode claim) {
        var reference = response.path(name).path("reference");
        var ofClaim = claim.path(name).path("reference").asText();
        if (isOurs(reference) && !withoutVersion(reference).equals(ofClaim)) {
            add(RESPONSE + "." + name, "is the claim's: " + ofClaim);
        }
    }

    /** Whatever else of ours it refers to, the claim refers to as well: nobody learns by it whether there is something else. */
    private void checkOtherReferences(JsonNode claim) {
        var known = claim.findValues("reference").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
        known.add("Claim/" + claim.path("id").asText());
        ofType("Reference")
                .filter(element -> !Set.of("request", "patient", "insurer").contains(element.name()))
                .filter(element -> isOurs(element.node().path("reference")))
                .filter(element -> !known.contains(withoutVersion(element.node().path("reference"))))
                .forEach(element -> add(element.path(), "refers to nothing that the claim refers to"));
    }

    /** What has no scheme before it is a place in our API. */
    private static boolean isOurs(JsonNode reference) {
        return reference.isTextual() && !reference.textValue().matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    private static String withoutVersion(JsonNode reference) {
        return reference.textValue().replaceFirst("/_history/.*", "");
    }

    private Stream<Element> ofType(String type) {
        return where(element -> element.type().equals(type));
    }

    private Stream<Element> named(String name) {
        return where(element -> element.name().equals(name));
    }

    private Stream<Element> where(Predicate<Element> condition) {
        return elements.stream().filter(condition);
    }

    /** What was told already isn't told again. */
    private void add(String path, String message) {
        if (!slips.isAbout(path)) {
            slips.add(path, message);
        }
    }

    private static Stream<JsonNode> values(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get);
    }

    private static String sorted(Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }
}

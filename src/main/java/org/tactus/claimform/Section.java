package org.tactus.claimform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tactus.web.Form;

/** A part of the form, in the order in which people fill it in, with all fields that something may be said about. */
enum Section {
    CLAIM(List.of(), "controlNumber", "frequency", "replaces"),
    MEMBER(
            List.of("plan", "member.id", "member.familyName", "member.birthDate"),
            "plan",
            "member",
            "member.id",
            "member.familyName",
            "member.givenName",
            "member.birthDate",
            "member.gender",
            "member.address",
            "member.address.line",
            "member.address.city",
            "member.address.state",
            "member.address.postalCode"),
    ORDER(
            List.of("order"),
            "order",
            "order.number",
            "order.orderedBy",
            "order.orderedBy.npi",
            "order.orderedBy.familyName",
            "order.orderedBy.givenName",
            "order.orderedBy.credential",
            "order.authoredOn",
            "order.signedOn",
            "order.validThrough",
            "order.services",
            "order.diagnoses",
            "order.visits",
            "order.memberId",
            "order.status"),
    THERAPIST(
            List.of("therapist.npi", "therapist.familyName", "therapist.license"),
            "therapist",
            "therapist.npi",
            "therapist.familyName",
            "therapist.givenName",
            "therapist.taxonomy",
            "therapist.license",
            "therapist.license.state",
            "therapist.license.number"),
    DIAGNOSES(List.of("diagnoses"), "diagnoses"),
    LINES(List.of(), "lines"),
    PLACE(
            List.of(),
            "billingProvider",
            "billingProvider.npi",
            "billingProvider.taxId",
            "billingProvider.name",
            "billingProvider.address",
            "billingProvider.address.line",
            "billingProvider.address.city",
            "billingProvider.address.state",
            "billingProvider.address.postalCode",
            "serviceFacility",
            "serviceFacility.name",
            "serviceFacility.address",
            "serviceFacility.address.line",
            "serviceFacility.address.city",
            "serviceFacility.address.state",
            "serviceFacility.address.postalCode"),
    MORE(
            List.of("note", "priorAuthorization", "referral"),
            "note",
            "priorAuthorization",
            "referral",
            "opioidContext",
            "benefitCategory",
            "receivedOn");

    private static final List<String> OF_LINE = List.of(
            "",
            "serviceDate",
            "placeOfService",
            "code",
            "modifiers",
            "minutes",
            "units",
            "charge",
            "diagnosisPointers");

    /** What nobody but a person fills in, so that it tells how far they are. */
    private static final List<String> TYPED_OF_LINE = List.of("minutes", "units", "charge");

    private final List<String> typedByPeople;
    private final List<String> fields;

    Section(List<String> typedByPeople, String... fields) {
        this.typedByPeople = typedByPeople;
        this.fields = List.of(fields);
    }

    /** All fields, line by line where there are lines. */
    List<String> fields(Form form) {
        return this != LINES
                ? fields
                : Stream.concat(fields.stream(), rows(form).boxed().flatMap(row -> OF_LINE.stream()
                                .map(field -> form.at("lines", row, field))))
                        .toList();
    }

    static List<String> allFields(Form form) {
        return Arrays.stream(values())
                .flatMap(section -> section.fields(form).stream())
                .toList();
    }

    /** The last section that somebody has typed into. */
    static Section reached(Form form) {
        return Arrays.stream(values())
                .filter(section -> section.isBegun(form))
                .reduce((earlier, later) -> later)
                .orElse(CLAIM);
    }

    /** Where a field belongs; that of the nearest field around it where it is none of ours. */
    static Section of(String field) {
        var name = field.replaceAll("\\[\\d+]", "");
        for (var place = name; ; place = place.substring(0, Math.max(0, place.lastIndexOf('.')))) {
            for (var section : values()) {
                if (section.fields.contains(place) || section == LINES && place.startsWith("lines")) {
                    return section;
                }
            }
            if (place.isEmpty()) {
                return CLAIM;
            }
        }
    }

    private boolean isBegun(Form form) {
        return this == LINES
                ? rows(form).anyMatch(row -> TYPED_OF_LINE.stream()
                        .anyMatch(field -> form.isTyped(form.at("lines", row, field))))
                : typedByPeople.stream().anyMatch(form::isTyped);
    }

    private static IntStream rows(Form form) {
        return IntStream.range(0, Math.max(1, form.size("lines")));
    }
}
